package io.github.diptych.workspace.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A GIF that moves, frame by frame; the frames are each of one colour. */
public final class MadeGif {
  public static final String STAYS = "doNotDispose";
  public static final String GOES = "restoreToBackgroundColor";
  public static final String GIVES_BACK = "restoreToPrevious";

  private static final String FRAME = "javax_imageio_gif_image_1.0";

  /** Of which the last is clear. */
  private static final IndexColorModel COLOURS =
      new IndexColorModel(
          2,
          4,
          new byte[] {(byte) 255, 0, 0, 0},
          new byte[] {0, (byte) 255, 0, 0},
          new byte[] {0, 0, (byte) 255, 0},
          3);

  private final int width;
  private final int height;
  private final List<IIOImage> frames = new ArrayList<>();
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private int again = -1;

  private MadeGif(int width, int height) {
    this.width = width;
    this.height = height;
  }

  public static MadeGif of(int width, int height) {
    return new MadeGif(width, height);
  }

  /** Says that it is played so many times more, 0 for ever; else it says nothing. */
  public MadeGif again(int times) {
    again = times;
    return this;
  }

  /** A frame as large as the whole. */
  public MadeGif frame(Color colour, int hundredths) {
    return frame(colour, 0, 0, width, height, hundredths, STAYS);
  }

  /** A frame of one colour in some place; null is clear. */
  public MadeGif frame(
      Color colour, int left, int top, int wide, int high, int hundredths, String disposal) {
    var image = new BufferedImage(wide, high, BufferedImage.TYPE_BYTE_INDEXED, COLOURS);
    var graphics = image.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, wide, high);
    graphics.dispose();
    return frame(image, left, top, hundredths, disposal);
  }

  /** A frame whose left half is clear. */
  public MadeGif halfClear(Color colour, int hundredths) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, COLOURS);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, x < width / 2 ? 0 : colour.getRGB());
      }
    }
    return frame(image, 0, 0, hundredths, STAYS);
  }

  private MadeGif frame(BufferedImage image, int left, int top, int hundredths, String disposal) {
    var metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    var root = new IIOMetadataNode(FRAME);
    var place = new IIOMetadataNode("ImageDescriptor");
    place.setAttribute("imageLeftPosition", Integer.toString(left));
    place.setAttribute("imageTopPosition", Integer.toString(top));
    place.setAttribute("imageWidth", Integer.toString(image.getWidth()));
    place.setAttribute("imageHeight", Integer.toString(image.getHeight()));
    place.setAttribute("interlaceFlag", "FALSE");
    root.appendChild(place);
    var control = new IIOMetadataNode("GraphicControlExtension");
    control.setAttribute("disposalMethod", disposal);
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", "3");
    control.setAttribute("delayTime", Integer.toString(hundredths));
    root.appendChild(control);
    merge(metadata, FRAME, root);
    frames.add(new IIOImage(image, null, metadata));
    return this;
  }

  private IIOMetadataNode looping() {
    var extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, (byte) again, (byte) (again >> 8)});
    var extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    var root = new IIOMetadataNode(FRAME);
    root.appendChild(extensions);
    return root;
  }

  private static void merge(IIOMetadata metadata, String format, IIOMetadataNode root) {
    try {
      metadata.mergeTree(format, root);
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var stream = writer.getDefaultStreamMetadata(null);
      var screen = new IIOMetadataNode("LogicalScreenDescriptor");
      screen.setAttribute("logicalScreenWidth", Integer.toString(width));
      screen.setAttribute("logicalScreenHeight", Integer.toString(height));
      screen.setAttribute("colorResolution", "2");
      screen.setAttribute("pixelAspectRatio", "0");
      var root = new IIOMetadataNode("javax_imageio_gif_stream_1.0");
      root.appendChild(screen);
      merge(stream, "javax_imageio_gif_stream_1.0", root);
      if (again >= 0) {
        merge(frames.getFirst().getMetadata(), FRAME, looping());
      }
      writer.setOutput(out);
      writer.prepareWriteSequence(stream);
      for (IIOImage frame : frames) {
        writer.writeToSequence(frame, null);
      }
      writer.endWriteSequence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
