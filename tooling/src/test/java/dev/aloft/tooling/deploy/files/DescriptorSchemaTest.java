package dev.aloft.tooling.deploy.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The golden files are read back, and checked by schemas of our own that allow nothing else. */
final class DescriptorSchemaTest {
  private static final Path SCHEMAS = Path.of("src/test/resources/deploy/schema");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @FieldSource("dev.aloft.tooling.deploy.files.GoldenDescriptorsTest#GENERATED")
  void goldenDescriptorsAreWhatTheToolsTake(String variant) throws IOException {
    Path golden = GoldenDescriptorsTest.GOLDEN.resolve(variant);
    List<Path> files = GoldenDescriptorsTest.files(golden);
    assertFalse(files.isEmpty());
    for (Path file : files) {
      Schema schema = schema(name(variant, file));
      for (JsonNode document : documents(Files.readString(golden.resolve(file)))) {
        assertEquals(List.of(), problems(schema, document), file.toString());
      }
    }
  }

  /** A schema that let everything pass would prove nothing. */
  @Test
  void unknownKeysAndWrongValuesAreFound() throws IOException {
    Path golden = GoldenDescriptorsTest.GOLDEN;
    for (Map.Entry<String, String> each :
        Map.of(
                "aws/template.yaml|sam|MemorySize: 512", "MemorySise: 512",
                "aws/template.yaml|sam|provided.al2023", "provided.al2",
                "aliyun/s.yaml|fc3|memorySize: 512", "memorySize: 513",
                "aliyun/s.yaml|fc3|authType: anonymous", "authType: open",
                "scaleway/serverless.yml|scaleway|0 3 * * *", "*/5 3 * * *",
                "knative/knative.yaml|knative|kind: PingSource", "kind: Ping",
                "tencent/store/serverless.yml|scf|cos:ObjectRemove", "cos:ObjectRemoved")
            .entrySet()) {
      String[] what = each.getKey().split("\\|", -1);
      String good = Files.readString(golden.resolve(what[0]));
      String bad = good.replace(what[2], each.getValue());
      assertFalse(bad.equals(good), each.getKey());
      List<String> problems = new ArrayList<>();
      for (JsonNode document : documents(bad)) {
        problems.addAll(problems(schema(what[1]), document));
      }
      assertFalse(problems.isEmpty(), each.getValue());
    }
  }

  private static String name(String variant, Path file) {
    String cloud = variant.replaceAll("-.*", "");
    return switch (String.valueOf(file.getFileName())) {
      case "template.yaml" -> "sam";
      case "main.tf.json" -> "terraform-" + cloud;
      case "s.yaml" -> "fc3";
      case "knative.yaml" -> "knative";
      case "serverless.yml" -> cloud.equals("tencent") ? "scf" : "scaleway";
      default -> "cloudrun";
    };
  }

  private static Schema schema(String name) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMAS.resolve(name + ".json")));
  }

  private static List<JsonNode> documents(String text) {
    List<JsonNode> documents = new ArrayList<>();
    for (Object each : new Load(LoadSettings.builder().build()).loadAllFromString(text)) {
      documents.add(MAPPER.valueToTree(each));
    }
    return documents;
  }

  private static List<String> problems(Schema schema, JsonNode document) {
    return schema.validate(document).stream().map(Error::toString).toList();
  }
}
