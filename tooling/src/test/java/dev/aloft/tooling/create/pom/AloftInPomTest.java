package dev.aloft.tooling.create.pom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AloftInPomTest {
  private static final AloftInPom ALOFT =
      new AloftInPom("aws", Set.of("aws", "tencent", "scaleway"), "1.2");

  private static final String DEPENDENCY =
      """
          <dependency>
            <groupId>dev.aloft</groupId>
            <artifactId>aloft-provider-${cloud}</artifactId>
            <version>${aloft.version}</version>
          </dependency>
      """;

  private static final String PLUGIN =
      """
            <plugin>
              <groupId>dev.aloft</groupId>
              <artifactId>aloft-maven-plugin</artifactId>
              <version>${aloft.version}</version>
              <extensions>true</extensions>
            </plugin>
      """;

  @Test
  void sectionsThatAreMissingComeInMavensOrder() throws PomException {
    assertEquals(
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <artifactId>a</artifactId> <!-- a good name -->
          <properties>
            <aloft.version>1.2</aloft.version>
            <cloud>aws</cloud>
          </properties>
          <dependencies>
        %s  </dependencies>
          <build>
            <plugins>
        %s    </plugins>
          </build>
          <profiles/>
        </project>
        """
            .formatted(DEPENDENCY, PLUGIN),
        added(
            """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <artifactId>a</artifactId> <!-- a good name -->
              <profiles/>
            </project>
            """));
  }

  @Test
  void sectionsThatArePresentGrowAtTheirEnds() throws PomException {
    assertEquals(
        """
        <project>
          <properties>
            <a>b</a>
            <!-- more to come -->
            <aloft.version>1.2</aloft.version>
            <cloud>aws</cloud>
          </properties>

          <dependencies>
            <dependency><groupId>g</groupId></dependency>
        %s  </dependencies>

          <build>
            <plugins>
        %s    </plugins>
          </build>
        </project>
        """
            .formatted(DEPENDENCY, PLUGIN),
        added(
            """
            <project>
              <properties>
                <a>b</a>
                <!-- more to come -->
              </properties>

              <dependencies>
                <dependency><groupId>g</groupId></dependency>
              </dependencies>

              <build>
                <plugins>
                </plugins>
              </build>
            </project>
            """));
  }

  @Test
  void anElementOfOneTagGetsTwo() throws PomException {
    String added = added("<project>\n\t<properties/>\n\t<build />\n</project>\n");

    assertTrue(
        added.startsWith("<project>\n\t<properties>\n\t\t<aloft.version>1.2</aloft.version>\n"),
        added);
    assertTrue(added.contains("\n\t<build>\n\t\t<plugins>\n\t\t\t<plugin>\n"), added);
    assertTrue(added.endsWith("\n\t\t</plugins>\n\t</build>\n</project>\n"), added);
  }

  @Test
  void linesEndAsTheOthersDo() throws PomException {
    String added = added("<project>\r\n  <artifactId>a</artifactId>\r\n</project>\r\n");

    assertEquals(added, added.replace("\r\n", "\n").replace("\n", "\r\n"));
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1,", "UTF-16BE,UTF-16", "UTF-16LE,UTF-16", "UTF-8,", "windows-1252,"})
  void theEncodingStays(String encoding, String declared) throws PomException {
    Charset charset = Charset.forName(encoding);
    String mark = declared == null ? "" : "\uFEFF";
    String text =
        mark
            + "<?xml version='1.0' encoding='"
            + Objects.requireNonNullElse(declared, encoding)
            + "'?>\n<project>\n  <name>Gr\u00fc\u00dfe</name>\n</project>";

    byte[] bytes = ALOFT.add(text.getBytes(charset)).bytes();

    String added = new String(bytes, charset);
    assertTrue(added.startsWith(text.replace("\n</project>", "")), added);
    assertTrue(added.contains("<cloud>aws</cloud>"), added);
  }

  @Test
  void whatOnlyLooksLikeASectionIsNone() throws PomException {
    String text =
        """
        <project a="<dependencies>" b='>'>
          <!-- <dependencies><dependency><groupId>dev.aloft</groupId></dependency> -->
          <description><![CDATA[<build><plugins></build>]]></description>
          <?note <build> ?>
        </project>
        """
            .replace("\"<dependencies>\"", "\"&lt;dependencies>\"");

    String added = added(text);

    assertTrue(added.contains("</description>\n  <properties>\n    <aloft"), added);
    assertEquals(added, added(added));
  }

  @ParameterizedTest
  @ValueSource(strings = {"${cloud}", "tencent", "${my.cloud}"})
  void aProviderThatIsPresentStays(String cloud) throws PomException {
    String added =
        added(
            """
            <project>
              <dependencies>
                <dependency>
                  <groupId>dev.aloft</groupId>
                  <artifactId>aloft-provider-CLOUD</artifactId>
                  <version>0.9</version>
                </dependency>
              </dependencies>
            </project>
            """
                .replace("CLOUD", cloud));

    assertEquals(added.indexOf("aloft-provider-"), added.lastIndexOf("aloft-provider-"), added);
    assertTrue(
        added.contains("aloft-maven-plugin</artifactId>\n        <version>0.9</version>"), added);
  }

  @Test
  void aProviderInAProfileCounts() throws PomException {
    AloftInPom.Result result =
        ALOFT.add(
            bytes(
                """
                <project>
                  <profiles>
                    <profile>
                      <dependencies>
                        <dependency>
                          <groupId>dev.aloft</groupId>
                          <artifactId>aloft-provider-aws</artifactId>
                        </dependency>
                      </dependencies>
                    </profile>
                  </profiles>
                </project>
                """));

    assertEquals(
        List.of("the property aloft.version", "the plugin dev.aloft:aloft-maven-plugin"),
        result.added());
  }

  @Test
  void aPluginWithoutExtensionsGetsThem() throws PomException {
    String added =
        added(
            """
            <project>
              <build>
                <plugins>
                  <plugin>
                    <groupId>dev.aloft</groupId>
                    <artifactId>aloft-maven-plugin</artifactId>
                    <version>0.9</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """);

    assertTrue(
        added.contains("        <version>0.9</version>\n        <extensions>true</extensions>\n"),
        added);
    assertTrue(added.contains("</artifactId>\n      <version>0.9</version>"), added);
  }

  @Test
  void aPropertyThatMeansAnotherCloudStays() throws PomException {
    String known = "<project><properties><cloud>tencent</cloud></properties></project>";
    String other = known.replace("tencent", "private");

    AloftInPom.Result result = ALOFT.add(bytes(known));

    assertEquals(List.of("its property cloud is tencent, and stays so"), result.hints());
    assertTrue(added(other).contains("<artifactId>aloft-provider-aws</artifactId>"));
    assertTrue(added(other).contains("<cloud>private</cloud>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8", "8", "11", "16"})
  void anOldJavaIsPointedOut(String version) throws PomException {
    AloftInPom.Result result =
        ALOFT.add(
            bytes(
                "<project><properties><maven.compiler.source>"
                    + version
                    + "</maven.compiler.source></properties></project>"));

    assertEquals(
        List.of(
            "its property maven.compiler.source is " + version + ": Aloft needs Java 17 or newer"),
        result.hints());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<project> | not well-formed XML: row and column",
        "'' | not well-formed XML",
        "<!DOCTYPE project><project/> | document type",
        "<html/> | root element is <html>",
        "<m:project xmlns:m='http://maven.apache.org/POM/4.0.0'/> | root element is <m:project>",
        "<project xmlns='urn:other'/> | namespace is urn:other",
        "<project><packaging>pom</packaging></project> | packaging pom",
        "<project><build/><build/></project> | 2 elements <build>",
        "<?xml version='1.0' encoding='none'?><project/> | encoding none is unknown",
        "<?xml version='1.0' encoding='x-JISAutoDetect'?><project/> | cannot be written",
        "<!DOCTYPE project SYSTEM 'http://127.0.0.1:9/x.dtd'><project/> | document type",
        "<project/> | <project> is empty",
      })
  void whatIsNotUnderstoodIsRefused(String text, String why) {
    PomException refused =
        assertThrows(PomException.class, () -> ALOFT.add(bytes(text.replace('\'', '"'))));

    assertTrue(Objects.requireNonNull(refused.getMessage()).contains(why), refused.getMessage());
  }

  @Test
  void whatIsNestedTooDeeplyIsRefused() {
    String text = "<project>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</project>";

    assertThrows(PomException.class, () -> ALOFT.add(bytes(text)));
  }

  @Test
  void extensionsThatAreSwitchedOffStayOff() {
    String text =
        """
        <project><build><plugins><plugin><groupId>dev.aloft</groupId>
        <artifactId>aloft-maven-plugin</artifactId><extensions>false</extensions>
        </plugin></plugins></build></project>
        """;

    assertThrows(PomException.class, () -> ALOFT.add(bytes(text)));
  }

  @Test
  void bytesThatAreNotOfTheEncodingAreRefused() {
    byte[] bytes = "<project><name>\u00e4</name></project>".getBytes(StandardCharsets.ISO_8859_1);

    assertThrows(PomException.class, () -> ALOFT.add(bytes));
  }

  private static String added(String text) throws PomException {
    byte[] once = ALOFT.add(bytes(text)).bytes();
    assertArrayEquals(once, ALOFT.add(once).bytes());
    return new String(once, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
