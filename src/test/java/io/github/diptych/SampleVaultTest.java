package io.github.diptych;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sample is read here with nothing but regular expressions, so that it judges the parser. */
class SampleVaultTest {
  private static final Path VAULT = Path.of("sample-vault").toAbsolutePath().normalize();
  private static final String SEPARATOR = "\n\n---\n\n";
  private static final DateTimeFormatter HEADING =
      DateTimeFormatter.ofPattern("'### 'yyyy.MM.dd EEE", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm");
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?s)(?:(### \\d{4}\\.\\d\\d\\.\\d\\d \\w{3})\n\n)?(.*\\S)"
              + " -\\*\\*(\\d{4}\\.\\d\\d\\.\\d\\d \\d\\d:\\d\\d)\\*\\*"
              + "((?:\n\n!\\[[^\\]\n]*]\\([^)\n]*\\))*)");
  private static final Pattern LINK = Pattern.compile("(!?)\\[[^\\]\n]*]\\(([^)\n]*)\\)");

  private record Block(LocalDate day, String body, LocalDateTime signed, String images) {
    boolean chinese() {
      return hanShare(body) > 0.5;
    }
  }

  private record Target(Path file, boolean image, String text) {}

  @Test
  void every_week_from_the_first_day_to_the_last_has_two_pairs_or_more() {
    Map<LocalDate, Long> pairs =
        pairs().stream()
            .collect(
                Collectors.groupingBy(
                    pair -> monday(pair.getFirst()), TreeMap::new, Collectors.counting()));
    Block first = blocks().getFirst();
    Block last = blocks().getLast();
    List<LocalDate> weeks =
        monday(first).datesUntil(monday(last).plusDays(1), Period.ofWeeks(1)).toList();
    assertThat(pairs.keySet()).containsExactlyElementsOf(weeks);
    assertThat(pairs.values()).allMatch(count -> count >= 2);
    assertThat(first.day().plusMonths(3)).isBefore(last.day());
  }

  @Test
  void a_month_is_one_file_with_a_title_and_one_final_newline() {
    for (Path file : months()) {
      String month = month(file).toString();
      Path year = VAULT.resolve("diary").resolve(month.substring(0, 4));
      assertThat(file).isEqualTo(year.resolve(month + ".md"));
      assertThat(read(file))
          .startsWith("# " + month + "\n\n### ")
          .doesNotContain("\n\n\n", " \n")
          .matches("(?s).*(\\*\\*|\\))\n");
    }
  }

  @Test
  void days_rise_and_carry_their_right_weekday() {
    assertThat(blocks().stream().map(Block::day).toList()).isSorted();
    for (Path file : months()) {
      List<String> headings = read(file).lines().filter(line -> line.startsWith("### ")).toList();
      assertThat(headings).doesNotHaveDuplicates();
      assertThat(headings)
          .allMatch(line -> line.equals(LocalDate.parse(line, HEADING).format(HEADING)));
    }
  }

  @Test
  void signatures_never_go_backwards_and_one_is_past_midnight_of_its_day() {
    assertThat(blocks().stream().map(Block::signed).toList()).isSorted();
    List<Block> late =
        blocks().stream().filter(b -> !b.signed().toLocalDate().equals(b.day())).toList();
    assertThat(late).hasSize(1);
    assertThat(late.getFirst().signed().toLocalDate()).isEqualTo(late.getFirst().day().plusDays(1));
    assertThat(late.getFirst().chinese()).isFalse();
  }

  @Test
  void some_pairs_share_a_minute_and_some_do_not() {
    Map<Boolean, Long> counts =
        pairs().stream()
            .collect(
                Collectors.partitioningBy(
                    pair -> pair.getFirst().signed().equals(pair.getLast().signed()),
                    Collectors.counting()));
    assertThat(counts.values()).allMatch(count -> count >= 5);
  }

  @Test
  void chinese_comes_first_and_one_entry_of_the_last_month_waits_for_its_english() {
    List<Block> blocks = blocks();
    assertThat(blocks).allMatch(b -> hanShare(b.body()) > 0.5 || hanShare(b.body()) < 0.05);
    List<Block> alone =
        IntStream.range(0, blocks.size())
            .filter(i -> blocks.get(i).chinese())
            .filter(i -> i + 1 == blocks.size() || blocks.get(i + 1).chinese())
            .mapToObj(blocks::get)
            .toList();
    assertThat(alone).hasSize(1);
    assertThat(YearMonth.from(alone.getFirst().day())).isEqualTo(month(months().getLast()));
    assertThat(2 * pairs().size() + alone.size()).isEqualTo(blocks.size());
  }

  @Test
  void an_image_stands_before_a_signature_and_another_after_one() {
    assertThat(blocks())
        .anyMatch(b -> b.body().contains("\n\n!["))
        .anyMatch(b -> b.images().contains("!["));
  }

  @Test
  void exactly_one_picture_is_broken_and_the_vault_has_it() {
    List<Target> broken =
        targets().stream().filter(Target::image).filter(t -> !resolves(t)).toList();
    assertThat(broken).hasSize(1);
    String link = broken.getFirst().text();
    assertThat(link).matches("/Users/[^/]+/Documents/GitHub/[^/]+/images/2026/11/moon-halo\\.png");
    assertThat(VAULT.resolve(link.replaceFirst("^.*/GitHub/[^/]+/", ""))).isRegularFile();
    assertThat(broken.getFirst().file()).isEqualTo(months().getLast());
  }

  @Test
  void every_other_link_leads_to_a_file_or_a_day_of_the_vault() {
    List<Target> links = targets().stream().filter(t -> !t.image()).toList();
    assertThat(links).hasSizeGreaterThan(10).allMatch(SampleVaultTest::resolves);
    assertThat(targets()).noneMatch(t -> t.text().matches(".*[ \\\\].*"));
  }

  @Test
  void every_picture_of_the_vault_is_shown_somewhere() {
    List<String> shown = targets().stream().map(t -> t.text().replaceFirst("^.*/", "")).toList();
    assertThat(files("images"))
        .hasSizeBetween(6, 12)
        .allMatch(file -> shown.contains(file.getFileName().toString()));
  }

  @Test
  void the_notes_show_what_github_can_render() {
    String notes =
        files("notes").stream().map(SampleVaultTest::read).collect(Collectors.joining("\n"));
    assertThat(notes)
        .contains("$$\n", " $P = ", "```mermaid\n", "```python\n", "- [x] ", "- [ ] ")
        .contains("> [!TIP]", "[^1]: ", "| :-- |");
  }

  @Test
  void text_is_utf_8_with_plain_line_feeds_and_the_whole_is_small() throws IOException {
    long whole = 0;
    for (Path file : files("")) {
      long size = Files.size(file);
      whole += size;
      assertThat(size).as("%s", file).isBetween(1L, 300_000L);
      if (!file.toString().matches(".*\\.(png|jpg|gif)")) {
        assertThat(read(file)).as("%s", file).doesNotContain("\r", "\uFEFF", "\uFFFD");
      }
    }
    assertThat(whole).isLessThan(2_500_000);
    assertThat(read(VAULT.resolve(".gitattributes"))).endsWith("* -text\n");
  }

  private static List<Path> months() {
    return files("diary").stream().sorted().toList();
  }

  private static YearMonth month(Path file) {
    return YearMonth.parse(file.getFileName().toString().replace(".md", ""));
  }

  private static List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Path file : months()) {
      String text = read(file);
      String days = text.substring(text.indexOf("\n\n") + 2, text.length() - 1);
      LocalDate day = LocalDate.MIN;
      for (String part : days.split(Pattern.quote(SEPARATOR), -1)) {
        var match = BLOCK.matcher(part);
        assertThat(match.matches()).as("a signed block in %s: %s", file, part).isTrue();
        if (match.group(1) != null) {
          day = LocalDate.parse(match.group(1), HEADING);
        }
        assertThat(YearMonth.from(day)).isEqualTo(month(file));
        assertThat(match.group(2)).doesNotContain("\n### ", "-**20");
        LocalDateTime signed = LocalDateTime.parse(match.group(3), MINUTE);
        blocks.add(new Block(day, match.group(2), signed, match.group(4)));
      }
    }
    return blocks;
  }

  private static List<List<Block>> pairs() {
    List<Block> blocks = blocks();
    return IntStream.range(1, blocks.size())
        .filter(i -> blocks.get(i - 1).chinese() && !blocks.get(i).chinese())
        .filter(i -> blocks.get(i - 1).day().equals(blocks.get(i).day()))
        .mapToObj(i -> blocks.subList(i - 1, i + 1))
        .toList();
  }

  private static List<Target> targets() {
    return files("").stream()
        .filter(file -> file.toString().endsWith(".md"))
        .flatMap(
            file ->
                LINK.matcher(read(file))
                    .results()
                    .map(link -> new Target(file, !link.group(1).isEmpty(), link.group(2))))
        .toList();
  }

  /** Whether the target is in the vault, letter for letter, and has the day its anchor names. */
  private static boolean resolves(Target target) {
    String[] parts = target.text().split("#", 2);
    Path file = parts[0].isEmpty() ? target.file() : target.file().resolveSibling(parts[0]);
    Path plain = file.normalize();
    boolean relative = !parts[0].startsWith("/");
    return relative
        && files("").contains(plain)
        && (parts.length == 1 || anchors(plain).contains(parts[1]));
  }

  private static List<String> anchors(Path file) {
    return read(file)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replace(".", "").replace(" ", "-"))
        .toList();
  }

  private static LocalDate monday(Block block) {
    return block.day().with(DayOfWeek.MONDAY);
  }

  private static double hanShare(String body) {
    String prose = body.replaceAll("]\\([^)]*\\)", "]");
    long letters = prose.codePoints().filter(Character::isLetter).count();
    long han = prose.codePoints().filter(Character::isIdeographic).count();
    return letters == 0 ? 0 : (double) han / letters;
  }

  /** The regular files below a folder of the vault; on every system the names' true letters. */
  private static List<Path> files(String folder) {
    try (Stream<Path> walk = Files.walk(VAULT.resolve(folder))) {
      return walk.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
