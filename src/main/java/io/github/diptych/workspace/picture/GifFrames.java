package io.github.diptych.workspace.picture;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads the frames of a GIF one after the other and puts each on the screen that it changes, as
 * GIF89a says. What no frame covers is clear, whatever the file says of a background, as in
 * browsers.
 */
final class GifFrames implements AutoCloseable {
  private static final String METADATA = "javax_imageio_gif_image_1.0";

  /** Shorter ones are taken for mistakes by every browser. */
  private static final int SHORTEST = 20;

  private static final int IF_SHORTER = 100;

  private final ImageReader reader;
  private final ImageInputStream in;
  private final BufferedImage screen;
  private final Graphics2D graphics;
  private int next;
  private int delay;
  private int plays = 1;

  /** What the last frame leaves behind. */
  private String disposal = "none";

  private Rectangle place = new Rectangle();
  private @Nullable BufferedImage under;

  GifFrames(byte[] gif, PictureSize size) {
    reader = ImageIO.getImageReadersByFormatName("gif").next();
    in = new MemoryCacheImageInputStream(new ByteArrayInputStream(gif));
    reader.setInput(in, false, false);
    screen = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
    graphics = screen.createGraphics();
  }

  /** Puts the next frame on the screen, which is the same image each time. */
  BufferedImage next() throws IOException {
    dispose();
    var says = (Element) reader.getImageMetadata(next).getAsTree(METADATA);
    place = place(says);
    read(says);
    under = disposal.equals("restoreToPrevious") ? copy(place) : null;
    var frame = reader.read(next);
    graphics.setComposite(AlphaComposite.SrcOver);
    graphics.drawImage(frame, place.x, place.y, null);
    next++;
    return screen;
  }

  /** How long the frame that is on the screen stays, in milliseconds. */
  int delay() {
    return delay;
  }

  /** How often all frames are played, as far as the frames so far say; 0 for ever. */
  int plays() {
    return plays;
  }

  /** Takes the last frame away, if it is not to stay. */
  private void dispose() {
    graphics.setComposite(AlphaComposite.Src);
    if (under != null) {
      graphics.drawImage(under, place.x, place.y, null);
    } else if (disposal.equals("restoreToBackgroundColor")) {
      graphics.setComposite(AlphaComposite.Clear);
      graphics.fill(place);
    }
  }

  private BufferedImage copy(Rectangle part) {
    var copy = new BufferedImage(part.width, part.height, BufferedImage.TYPE_INT_ARGB);
    var onto = copy.createGraphics();
    onto.drawImage(screen, -part.x, -part.y, null);
    onto.dispose();
    return copy;
  }

  /** Where on the screen the frame goes, which was checked with the header; but by another. */
  private Rectangle place(Element says) throws Unshowable {
    Element image = child(says, "ImageDescriptor");
    var frame =
        new Rectangle(
            number(image, "imageLeftPosition"),
            number(image, "imageTopPosition"),
            number(image, "imageWidth"),
            number(image, "imageHeight"));
    if (!new Rectangle(screen.getWidth(), screen.getHeight()).contains(frame)) {
      throw Unshowable.damaged();
    }
    return frame;
  }

  private void read(Element says) throws Unshowable {
    Element control = child(says, "GraphicControlExtension");
    int given = control == null ? 0 : 10 * number(control, "delayTime");
    delay = given < SHORTEST ? IF_SHORTER : given;
    disposal = control == null ? "none" : control.getAttribute("disposalMethod");
    Element extensions = child(says, "ApplicationExtensions");
    for (var each = extensions == null ? null : extensions.getFirstChild();
        each instanceof IIOMetadataNode extension;
        each = each.getNextSibling()) {
      if (isLooping(extension) && extension.getUserObject() instanceof byte[] data) {
        looping(data);
      }
    }
  }

  private static boolean isLooping(Element extension) {
    String name =
        extension.getAttribute("applicationID") + extension.getAttribute("authenticationCode");
    return name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0");
  }

  /** The number says how often it is played again, as browsers have it; 0 is for ever. */
  private void looping(byte[] data) {
    if (data.length >= 3 && data[0] == 1) {
      int again = (data[1] & 0xff) | (data[2] & 0xff) << 8;
      plays = again == 0 ? 0 : again + 1;
    }
  }

  private static @Nullable Element child(Element parent, String name) {
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getNodeName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static int number(@Nullable Element element, String attribute) throws Unshowable {
    if (element == null) {
      throw Unshowable.damaged();
    }
    return Integer.parseInt(element.getAttribute(attribute));
  }

  @Override
  public void close() throws IOException {
    graphics.dispose();
    reader.dispose();
    in.close();
  }
}
