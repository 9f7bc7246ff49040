package dev.aloft.processor.discover.type.source;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The members of a type that exists only as a class file. Eclipse's compiler sorts their names, so
 * the order in JSON would depend on the compiler; the class file keeps the original order.
 */
public record ClassFileOrder(Elements elements, Filer filer) {
  /** The members as javac has them: in the order of the file, fields first. */
  public List<? extends Element> members(TypeElement type) {
    List<? extends Element> members = type.getEnclosedElements();
    if (!EclipseCompiler.shows(type)) {
      return members;
    }
    Map<String, Integer> places = places(type);
    List<Element> sorted = new ArrayList<>(members);
    sorted.sort(Comparator.comparingInt(each -> place(each, places)));
    return sorted;
  }

  /** Overloads keep the compiler's order; those of the JDK that the file lacks come last. */
  private static int place(Element member, Map<String, Integer> places) {
    String kind = member.getKind().isField() ? "field " : "method ";
    return places.getOrDefault(kind + member.getSimpleName(), Integer.MAX_VALUE);
  }

  private Map<String, Integer> places(TypeElement type) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    String binaryName = elements.getBinaryName(type).toString();
    String fileName =
        binaryName.substring(packageName.isEmpty() ? 0 : packageName.length() + 1) + ".class";
    try (InputStream file = open(packageName, fileName)) {
      return file == null ? Map.of() : parse(new DataInputStream(new BufferedInputStream(file)));
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** Null if this compiler does not show it. */
  private @Nullable InputStream open(String packageName, String fileName) throws IOException {
    InputStream platform =
        ClassLoader.getPlatformClassLoader()
            .getResourceAsStream(packageName.replace('.', '/') + "/" + fileName);
    if (platform != null) {
      return platform;
    }
    try {
      return filer
          .getResource(StandardLocation.CLASS_PATH, packageName, fileName)
          .openInputStream();
    } catch (IllegalArgumentException | UnsupportedOperationException e) {
      return null;
    }
  }

  private static Map<String, Integer> parse(DataInputStream file) throws IOException {
    file.skipNBytes(8);
    String[] texts = texts(file);
    file.skipNBytes(6);
    file.skipNBytes(2L * file.readUnsignedShort());
    Map<String, Integer> places = new HashMap<>();
    for (String kind : new String[] {"field ", "method "}) {
      for (int left = file.readUnsignedShort(); left > 0; left--) {
        file.skipNBytes(2);
        places.putIfAbsent(kind + texts[file.readUnsignedShort()], places.size());
        file.skipNBytes(2);
        for (int attributes = file.readUnsignedShort(); attributes > 0; attributes--) {
          file.skipNBytes(2);
          file.skipNBytes(Integer.toUnsignedLong(file.readInt()));
        }
      }
    }
    return places;
  }

  /** The texts among the constants, by their index. */
  private static String[] texts(DataInputStream file) throws IOException {
    String[] texts = new String[file.readUnsignedShort()];
    for (int i = 1; i < texts.length; i++) {
      int tag = file.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = file.readUTF();
        case 7, 8, 16, 19, 20 -> file.skipNBytes(2);
        case 15 -> file.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> file.skipNBytes(4);
        case 5, 6 -> {
          file.skipNBytes(8);
          i++;
        }
        default -> throw new IOException("constant of kind " + tag);
      }
    }
    return texts;
  }
}
