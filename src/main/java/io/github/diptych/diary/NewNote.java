package io.github.diptych.diary;

import io.github.diptych.diary.TemplateText.Filled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a new note of the diary begins with: the writer's template, or else its title.
 *
 * @param faults what the writer should know of the template
 */
public record NewNote(String text, List<TemplateFault> faults) {
  public NewNote {
    faults = List.copyOf(faults);
  }

  /**
   * @param title the note's name
   * @param day that it is begun on
   */
  public static NewNote of(Templates templates, String title, LocalDate day, DiaryFormat format) {
    Optional<TemplateText> template = templates.find(Templates.MONTH);
    var places = new TemplatePlaces(day.atStartOfDay(), format.languages().getFirst(), format);
    Optional<Filled> filled = template.flatMap(each -> each.filled(places));
    String titled = "# " + title + "\n";
    if (filled.isEmpty()) {
      return new NewNote(titled, List.of());
    }
    var faults = new ArrayList<TemplateFault>(filled.get().faults());
    if (!filled.get().isRefused()) {
      TemplateCheck.inNote(template.orElseThrow(), filled.get(), format).ifPresent(faults::add);
    }
    boolean refused = faults.stream().anyMatch(TemplateFault::refuses);
    return new NewNote(refused ? titled : filled.get().words().stripTrailing() + "\n", faults);
  }
}
