package io.github.diptych.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.diptych.ui.Fx;
import io.github.diptych.ui.FxTest;
import io.github.diptych.workspace.picture.MadeGif;
import io.github.diptych.workspace.picture.PictureRead;
import io.github.diptych.workspace.picture.PictureReader;
import java.awt.Color;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures that move in the page. */
@FxTest
class FilmsTest {
  private static final int RED = 0xffff0000;
  private static final int GREEN = 0xff00ff00;
  private static final int BLUE = 0xff0000ff;

  private final PagePane page = PagePane.open();
  private final MadeShelf shelf = new MadeShelf();

  @BeforeEach
  void a_shelf() {
    Fx.run(() -> page.pane.showPictures(shelf, new PlainPictureWords()));
  }

  private static MadeGif gif() {
    return MadeGif.of(60, 40).frame(Color.RED, 4).frame(Color.GREEN, 4).frame(Color.BLUE, 4);
  }

  private static PictureRead.Shown read(MadeGif gif) {
    return (PictureRead.Shown) PictureReader.read(gif.bytes());
  }

  private static String place(String source) {
    return place(source, "");
  }

  private static String place(String source, String attributes) {
    return "<img class=\"diptych-picture\" data-diptych-note=\"n.md\" data-diptych-source=\""
        + source
        + "\" id=\""
        + source.charAt(0)
        + "\" "
        + attributes
        + ">";
  }

  private void shows(String... htmls) {
    page.shows(10, htmls);
    page.script(
        """
        window.moves = {};
        document.querySelectorAll('img').forEach(place => {
          moves[place.id] = 0;
          let was = '';
          new MutationObserver(() => {
            const now = place.style.backgroundPosition;
            moves[place.id] += was !== '' && now !== '' && now !== was ? 1 : 0;
            was = now;
          }).observe(place, {attributes: true});
        });""");
  }

  private int moves(String id) {
    return ((Number) page.evaluate("moves." + id)).intValue();
  }

  private void awaitMoves(String id, int atLeast) {
    Fx.await(id + " moves", () -> moves(id) >= atLeast);
  }

  private void awaitTrue(String condition) {
    Fx.await(condition, () -> Boolean.TRUE.equals(page.evaluate(condition)));
  }

  /** The colour of a place as it is painted, that many of its own pixels from its left and top. */
  private int colour(String id, int right, int down) {
    return Fx.get(() -> colour(painted(), id, right, down));
  }

  private Image painted() {
    return page.view().snapshot(null, null);
  }

  private int colour(Image painted, String id, int right, int down) {
    String box = "document.getElementById('" + id + "').getBoundingClientRect()";
    double left = ((Number) page.evaluate(box + ".left")).doubleValue();
    double top = ((Number) page.evaluate(box + ".top")).doubleValue();
    return painted.getPixelReader().getArgb((int) left + right, (int) top + down);
  }

  private void awaitColour(String id, int colour) {
    Fx.await(id + " is " + Integer.toHexString(colour), () -> colour(id, 30, 20) == colour);
  }

  @Test
  void an_animation_moves_and_begins_again() {
    shelf.has("a.gif", read(gif().again(0)));
    shows(place("a.gif"));

    awaitColour("a", BLUE);
    awaitColour("a", RED);
    awaitColour("a", GREEN);
    awaitColour("a", BLUE);
  }

  @Test
  void nothing_of_another_frame_shows_at_its_edges() {
    shelf.has("a.gif", read(gif().again(0)));
    shows(place("a.gif", "width=\"133\""));
    awaitMoves("a", 1);

    Set<Integer> colours = new HashSet<>();
    Fx.await(
        "all frames",
        () -> {
          Image painted = painted();
          int middle = colour(painted, "a", 60, 40);
          // A busy browser is seen on its way from one frame to the next.
          if (Set.of(RED, GREEN, BLUE).contains(middle)) {
            for (int x : new int[] {0, 60, 132}) {
              for (int y : new int[] {0, 40, 87}) {
                assertThat(colour(painted, "a", x, y)).as("%s, %s", x, y).isEqualTo(middle);
              }
            }
            colours.add(middle);
          }
          return colours.size() == 3;
        });
  }

  @Test
  void it_stops_at_its_last_frame_when_it_was_played_as_often_as_it_says() {
    shelf.has("a.gif", read(gif().again(1)));
    shelf.has("b.gif", read(gif().again(0)));
    shows(place("a.gif") + place("b.gif"));

    awaitMoves("b", 15);

    assertThat(Fx.get(() -> moves("a"))).isEqualTo(5);
    assertThat(colour("a", 30, 20)).isEqualTo(BLUE);
  }

  @Test
  void it_waits_while_it_is_far_from_the_view_and_then_goes_on() {
    shelf.has("a.gif", read(gif().again(0)));
    shelf.has("b.gif", read(gif().again(0)));
    shows(place("a.gif"), "<p style='height:9000px'>tall</p>", place("b.gif"));
    awaitMoves("a", 2);

    page.script("scrollTo(0, 9000)");
    awaitMoves("b", 1);
    int before = Fx.get(() -> moves("a"));
    awaitMoves("b", 8);
    assertThat(Fx.get(() -> moves("a"))).isEqualTo(before);

    page.script("scrollTo(0, 0)");
    awaitMoves("a", before + 3);
  }

  @Test
  void one_that_was_typed_away_moves_no_more_and_comes_back_with_the_next_key() {
    shelf.has("a.gif", read(gif().again(0)));
    shows(place("a.gif"));
    awaitMoves("a", 2);

    page.shows(10, "<p>gone</p>");
    page.shows(10, place("a.gif"));

    awaitColour("a", RED);
    awaitColour("a", GREEN);
    assertThat(shelf.asked).hasSize(1);
  }

  @Test
  void its_place_is_as_large_as_its_writer_says_and_as_it_is_in_shape() {
    shelf.has("a.gif", read(gif().again(0)));
    shows(
        place("a.gif"),
        place("a.gif", "width=\"120\"").replace("id=\"a\"", "id=\"w\""),
        place("a.gif", "height=\"20\"").replace("id=\"a\"", "id=\"h\""),
        place("a.gif", "width=\"90\" height=\"90\"").replace("id=\"a\"", "id=\"q\""),
        place("a.gif", "align=\"right\"").replace("id=\"a\"", "id=\"r\""));
    awaitMoves("r", 1);

    String box = "(({width, height}) => width + ' ' + height)(%s.getBoundingClientRect())";
    assertThat(page.script(box.formatted("a"))).isEqualTo("60 40");
    assertThat(page.script(box.formatted("w"))).isEqualTo("120 80");
    assertThat(page.script(box.formatted("h"))).isEqualTo("30 20");
    assertThat(page.script(box.formatted("q"))).isEqualTo("90 90");
    assertThat(page.script(box.formatted("r"))).isEqualTo("80 40");
    assertThat(colour("r", 10, 20)).as("beside it").isEqualTo(0xffffffff);
    assertThat(
            page.script(
                "[w, h, q, r].every(each => at(each) === at(a))"
                    .replace("at(", "(each => each.style.backgroundPosition)(")))
        .as("all of them show the same frame")
        .isEqualTo(true);
  }

  @Test
  void it_is_copied_as_the_picture_that_it_is() {
    var picture = read(gif().again(0));
    shelf.has("a.gif", picture);
    shows(place("a.gif"));
    awaitMoves("a", 2);
    page.script("reading.selectAll()");

    for (var copied :
        new Copied[] {
          Fx.get(() -> page.reading().whole()).orElseThrow(),
          Fx.get(() -> page.reading().selected()).orElseThrow()
        }) {
      assertThat(copied.html())
          .containsOnlyOnce("data:")
          .contains("src=\"" + picture.data() + "\"")
          .doesNotContain("background", "diptych-film");
    }
  }

  @Test
  void on_paper_it_is_its_first_frame_and_moves_on_afterwards() {
    shelf.has("a.gif", read(gif().again(0)));
    shows(place("a.gif"));
    awaitColour("a", BLUE);

    page.script("pictures.wholly(true)");
    awaitTrue("pictures.isDone()");
    assertThat(page.script("a.naturalWidth")).isEqualTo(60);
    assertThat(page.script("getComputedStyle(a).backgroundImage")).isEqualTo("none");
    awaitColour("a", RED);

    page.script("pictures.wholly(false)");
    awaitColour("a", BLUE);
    awaitColour("a", GREEN);
  }

  @Test
  void a_film_that_changed_on_disk_is_another_and_one_that_became_a_picture_stands_still() {
    shelf.has("a.gif", read(gif().again(0)));
    shows(place("a.gif"));
    awaitMoves("a", 1);

    shelf.has("a.gif", read(MadeGif.of(90, 40).frame(Color.RED, 4).frame(Color.BLUE, 4).again(0)));
    Fx.run(shelf::change);
    awaitTrue("a.offsetWidth === 90");
    awaitColour("a", BLUE);

    shelf.has("a.gif", read(MadeGif.of(50, 40).frame(Color.GREEN, 4)));
    Fx.run(shelf::change);
    awaitTrue("a.naturalWidth === 50");
    awaitColour("a", GREEN);
    assertThat(page.script("a.style.backgroundImage + a.className")).isEqualTo("diptych-picture");
  }

  @Test
  void of_two_for_the_themes_the_one_for_the_theme_moves() {
    shelf.has("light.gif", read(gif().again(0)));
    shelf.has("dark.png", read(MadeGif.of(90, 40).frame(Color.GREEN, 4)));
    shows(
        "<p><picture><source media=\"(prefers-color-scheme: dark)\""
            + " data-diptych-source=\"dark.png\">"
            + place("light.gif")
            + "</picture></p>");
    awaitColour("l", BLUE);

    page.script("look(true)");
    awaitTrue("l.naturalWidth === 90 && l.offsetWidth === 90");
    awaitColour("l", GREEN);
    assertThat(page.script("l.style.backgroundImage")).isEqualTo("");

    page.script("look(false)");
    awaitTrue("l.offsetWidth === 60");
    awaitColour("l", BLUE);
    awaitColour("l", RED);
  }
}
