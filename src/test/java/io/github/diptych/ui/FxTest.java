package io.github.diptych.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose tests use the JavaFX toolkit on its headless platform. Test methods run off
 * the UI thread and reach it through {@link Fx}; windows left open are closed after each test, and
 * an exception that nobody caught on the UI thread fails the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FxToolkit.class)
public @interface FxTest {}
