package io.github.diptych;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.diptych.diary.Change;
import io.github.diptych.diary.Span;
import io.github.diptych.diary.TextEdit;
import java.util.Arrays;
import java.util.stream.Stream;

/** The house: which room may look into which, and who alone uses which library (design.md). */
@AnalyzeClasses(
    packages = "io.github.diptych",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HOUSE = "io.github.diptych.";

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(name -> HOUSE + name + "..").toArray(String[]::new);
  }

  private static ArchRule looksOnlyInto(String room, String... others) {
    var own = Stream.concat(Stream.of(room), Arrays.stream(others)).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(HOUSE + room + "..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("io.github.diptych..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(rooms(own)))));
  }

  private static ArchRule usedOnlyBy(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  @ArchTest
  static final ArchRule the_diary_is_pure =
      classes()
          .that()
          .resideInAPackage(HOUSE + "diary..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(HOUSE + "diary..", "java..", "org.jspecify..")
          .because("the grammar and the merge are tested without disk, clock or library");

  @ArchTest
  static final ArchRule typing_is_pure =
      classes()
          .that()
          .resideInAPackage(HOUSE + "typing..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(HOUSE + "typing..", HOUSE + "diary..", "java..", "org.jspecify..")
          .because("what a key does is tested on small documents, without a window");

  @ArchTest
  static final ArchRule typing_takes_values_of_the_diary =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "typing..")
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAPackage(HOUSE + "diary..")
                  .and(
                      DescribedPredicate.not(
                          JavaClass.Predicates.belongToAnyOf(
                              TextEdit.class, Span.class, Change.class))))
          .because("a key looks at the lines around it and not at a whole diary");

  @ArchTest
  static final ArchRule task_knows_nobody =
      classes()
          .that()
          .resideInAPackage(HOUSE + "task..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(HOUSE + "task..", "java..", "org.jspecify..")
          .because("threads are made in one place, for everybody");

  @ArchTest
  static final ArchRule markdown_looks_into_the_diary =
      looksOnlyInto("markdown", "diary").because("siblings never import each other");

  @ArchTest
  static final ArchRule the_vault_looks_into_the_diary =
      looksOnlyInto("vault", "diary").because("siblings never import each other");

  @ArchTest
  static final ArchRule sync_looks_into_the_diary_and_the_net =
      looksOnlyInto("sync", "diary", "net").because("siblings never import each other");

  @ArchTest
  static final ArchRule github_looks_into_the_net =
      looksOnlyInto("github", "net")
          .because("whose token it is and where it goes is decided by whoever calls it");

  @ArchTest
  static final ArchRule the_net_is_of_java_alone =
      classes()
          .that()
          .resideInAPackage(HOUSE + "net..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              HOUSE + "net..",
              "java..",
              "javax.net..",
              "javax.naming..",
              "javax.security.auth.x500..",
              "org.jspecify..")
          .because("whatever speaks to a network goes by the same proxy");

  @ArchTest
  static final ArchRule settings_look_into_the_diary =
      looksOnlyInto("settings", "diary").because("siblings never import each other");

  @ArchTest
  static final ArchRule search_looks_into_the_diary =
      looksOnlyInto("search", "diary").because("what matches is asked of values, with no window");

  @ArchTest
  static final ArchRule translate_looks_into_the_diary_and_the_net =
      looksOnlyInto("translate", "diary", "net")
          .because("what goes out is decided by whoever calls it, with no settings and no file");

  @ArchTest
  static final ArchRule secrets_know_nobody =
      looksOnlyInto("secrets").because("what keeps a token has no other business");

  @ArchTest
  static final ArchRule words_look_at_values =
      looksOnlyInto(
              "words",
              "diary",
              "vault",
              "sync",
              "github",
              "net",
              "settings",
              "translate",
              "workspace")
          .because("a sentence says what the domain's values mean, the same in both ways in");

  @ArchTest
  static final ArchRule the_workspace_has_no_window =
      looksOnlyInto(
              "workspace",
              "diary",
              "markdown",
              "vault",
              "sync",
              "github",
              "net",
              "settings",
              "translate",
              "task")
          .because("the same use cases serve the desktop and the command line");

  @ArchTest
  static final ArchRule the_command_line_has_no_window =
      noClasses()
          .that()
          .resideInAPackage(HOUSE + "cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HOUSE + "ui..", "javafx..")
          .because("a script must not wait for a toolkit to load");

  @ArchTest
  static final ArchRule nobody_looks_into_the_window_but_main =
      noClasses()
          .that()
          .resideInAnyPackage(
              rooms(
                  "diary",
                  "typing",
                  "markdown",
                  "vault",
                  "sync",
                  "github",
                  "net",
                  "secrets",
                  "settings",
                  "search",
                  "translate",
                  "task",
                  "workspace",
                  "words"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HOUSE + "ui..", HOUSE + "cli..")
          .because("arrows point one way");

  @ArchTest
  static final ArchRule words_are_for_the_two_ways_in =
      noClasses()
          .that()
          .resideOutsideOfPackages(rooms("ui", "cli", "words"))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HOUSE + "words..")
          .because("user-facing words are made only in ui and cli");

  @ArchTest
  static final ArchRule flexmark_in_markdown =
      usedOnlyBy("com.vladsch.flexmark..", "markdown").because("its tree is no value");

  @ArchTest
  static final ArchRule jsoup_in_markdown =
      usedOnlyBy("org.jsoup..", "markdown").because("HTML from elsewhere is cleaned in one place");

  @ArchTest
  static final ArchRule jgit_in_sync =
      usedOnlyBy("org.eclipse.jgit..", "sync").because("its pitfalls are handled in one place");

  @ArchTest
  static final ArchRule sshd_in_ssh =
      usedOnlyBy("org.apache.sshd..", "sync.ssh").because("its questions come out as values");

  @ArchTest
  static final ArchRule gson_in_lfs =
      usedOnlyBy("com.google.gson..", "sync.lfs").because("JGit's LFS has its messages by it");

  @ArchTest
  static final ArchRule keyring_in_secrets =
      usedOnlyBy("com.github.javakeyring..", "secrets").because("what fails in it stays in it");

  @ArchTest
  static final ArchRule jackson_in_settings =
      usedOnlyBy("tools.jackson..", "settings").because("JSON has one reader and writer");

  @ArchTest
  static final ArchRule pinyin_in_search =
      usedOnlyBy("com.github.houbb..", "search").because("its dictionary is loaded off the window");

  @ArchTest
  static final ArchRule picocli_in_cli =
      usedOnlyBy("picocli..", "cli").because("the contract is one package");

  @ArchTest
  static final ArchRule javafx_in_ui =
      usedOnlyBy("javafx..", "ui").because("everything else runs without a toolkit");

  @ArchTest
  static final ArchRule the_web_view_in_the_preview =
      usedOnlyBy("javafx.scene.web..", "ui.preview").because("its safety is one class's duty");

  @ArchTest
  static final ArchRule richtextfx_in_the_editor =
      usedOnlyBy("org.fxmisc..", "ui.editor").because("its pitfalls are handled in one place");

  @ArchTest
  static final ArchRule threads_are_made_in_task =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + "task..")
          .should()
          .callConstructor(Thread.class, Runnable.class)
          .orShould()
          .callMethod(Thread.class, "ofVirtual")
          .orShould()
          .callMethod(Thread.class, "ofPlatform")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.Executors")
          .because("lanes decide what runs beside what");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("io.github.diptych.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule names_are_the_fields_own =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Handler")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("such a name says nothing about what a class is");

  @ArchTest
  static final ArchRule statics_hold_no_state =
      fields().that().areStatic().should().beFinal().because("constructors inject");
}
