package dev.aloft.tooling.create.pom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * Whatever a pom looks like: afterwards it is well-formed and has everything once, nothing of it
 * was removed or changed, and a second run changes nothing.
 */
final class RandomPomsTest {
  private static final int POMS = 1000;

  private static final AloftInPom ALOFT = new AloftInPom("aws", Set.of("aws", "tencent"), "1.2");

  /** The only thing that may be replaced: the end of an element of one tag. */
  private static final String ONE_TAG =
      "(<(?:properties|dependencies|build|plugins)(?: a = '/>')?)\\s*/>";

  @Test
  void additionsChangeNothingElse() throws Exception {
    for (int seed = 0; seed < POMS; seed++) {
      RandomPom pom = new RandomPom(new Random(seed));
      byte[] before = pom.bytes();

      byte[] after = ALOFT.add(before).bytes();

      String message = "seed " + seed + ":\n" + new String(after, pom.charset());
      assertHasAll(after, message);
      assertKept(new String(before, pom.charset()), new String(after, pom.charset()), message);
      assertArrayEquals(after, ALOFT.add(after).bytes(), message);
    }
  }

  private static void assertHasAll(byte[] pom, String message) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(pom));
    XPath xpath = XPathFactory.newInstance().newXPath();
    for (String one :
        List.of(
            "/project/properties",
            "/project/dependencies",
            "/project/build",
            "/project/build/plugins",
            "/project/properties/cloud[.='aws']",
            "/project/properties/aloft.version[.='1.2']",
            "/project/dependencies/dependency[groupId='dev.aloft'"
                + " and artifactId='aloft-provider-${cloud}' and version='${aloft.version}']",
            "/project/build/plugins/plugin[groupId='dev.aloft'"
                + " and artifactId='aloft-maven-plugin' and version='${aloft.version}'"
                + " and extensions='true']")) {
      assertEquals("1", xpath.evaluate("count(" + one + ")", document), one + " of " + message);
    }
  }

  /** Every tag and text of the original is there, in order, and what was added is not long. */
  private static void assertKept(String before, String after, String message) {
    int at = 0;
    for (String piece :
        before.replaceAll(ONE_TAG, "$1\uE000").split("\uE000|(?<=[>\n])|(?=<)", -1)) {
      int found = after.indexOf(piece, at);
      assertTrue(found >= 0, () -> "\"" + piece + "\" is missing in " + message);
      at = found + piece.length();
    }
    int pieces = before.replaceAll(ONE_TAG, "$1").length();
    int additions = after.length() - pieces;
    assertTrue(additions > 0 && additions < 1500, message);
  }

  /** A pom of some style, with some of everything. */
  private static final class RandomPom {
    private final Random random;
    private final String newline;
    private final String unit;
    private final Charset charset;
    private final boolean oneLine;
    private final StringBuilder text = new StringBuilder();

    RandomPom(Random random) {
      this.random = random;
      newline = random.nextBoolean() ? "\n" : "\r\n";
      unit = List.of("  ", "    ", "\t", "").get(random.nextInt(4));
      oneLine = random.nextInt(10) == 0;
      charset =
          List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)
              .get(random.nextInt(3));
      write();
    }

    byte[] bytes() {
      return text.toString().getBytes(charset);
    }

    Charset charset() {
      return charset;
    }

    private void write() {
      if (charset.equals(StandardCharsets.UTF_16LE)) {
        text.append('\uFEFF');
      } else if (!charset.equals(StandardCharsets.UTF_8) || random.nextBoolean()) {
        text.append("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>");
        end();
      }
      noise(0);
      text.append("<project");
      if (random.nextBoolean()) {
        text.append(" note='a > b'").append(random.nextBoolean() ? newline : " ");
      }
      text.append(">");
      end();
      List<String> sections =
          new ArrayList<>(
              List.of(
                  "modelVersion",
                  "artifactId",
                  "name",
                  "properties",
                  "dependencyManagement",
                  "dependencies",
                  "repositories",
                  "build",
                  "reporting",
                  "profiles"));
      if (random.nextInt(4) == 0) {
        Collections.shuffle(sections, random);
      }
      for (String section : sections) {
        if (random.nextInt(3) > 0) {
          section(section);
        }
      }
      line(0, "</project>");
      if (random.nextBoolean()) {
        noise(0);
      }
    }

    private void section(String name) {
      noise(1);
      switch (name) {
        case "modelVersion", "artifactId", "name" ->
            line(1, "<" + name + ">Gr\u00fc\u00dfe</" + name + ">");
        case "build" ->
            container(
                1,
                name,
                () -> {
                  if (random.nextBoolean()) {
                    line(2, "<finalName>x</finalName>");
                  }
                  if (random.nextBoolean()) {
                    container(2, "pluginManagement", () -> container(3, "plugins", () -> items(4)));
                  }
                  if (random.nextBoolean()) {
                    container(2, "plugins", () -> items(3));
                  }
                });
        case "profiles" ->
            container(1, name, () -> container(2, "profile", () -> section("build")));
        case "dependencyManagement" ->
            container(1, name, () -> container(2, "dependencies", () -> items(3)));
        default -> container(1, name, () -> items(2));
      }
    }

    private void items(int depth) {
      for (int i = random.nextInt(3); i > 0; i--) {
        noise(depth);
        line(depth, "<item><groupId>g</groupId></item>");
      }
      noise(depth);
    }

    private void container(int depth, String name, Runnable content) {
      switch (random.nextInt(6)) {
        case 0 -> line(depth, "<" + name + "/>");
        case 1 -> line(depth, "<" + name + " a = '/>' />");
        case 2 -> line(depth, "<" + name + "></" + name + ">");
        default -> {
          line(depth, "<" + name + (random.nextBoolean() ? ">" : " >"));
          content.run();
          line(depth, "</" + name + (random.nextBoolean() ? ">" : " >"));
        }
      }
    }

    /** What is no element, although it looks like one. */
    private void noise(int depth) {
      switch (random.nextInt(12)) {
        case 0 -> line(depth, "<!-- <dependencies> </build> " + newline + " - >-->");
        case 1 -> line(depth, "<?note <plugins> ?>");
        case 2 -> end();
        case 3 -> text.append("<!-- </project> -->");
        default -> {}
      }
    }

    private void line(int depth, String content) {
      if (!oneLine) {
        text.append(unit.repeat(depth));
      }
      text.append(content);
      end();
    }

    private void end() {
      if (random.nextInt(10) == 0) {
        text.append("  ");
      }
      if (!oneLine) {
        text.append(newline);
      }
    }
  }
}
