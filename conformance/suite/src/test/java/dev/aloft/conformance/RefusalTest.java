package dev.aloft.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.aloft.emulator.invocation.Answer;
import dev.aloft.emulator.invocation.BatchAnswer;
import dev.aloft.emulator.invocation.HttpAnswer;
import dev.aloft.emulator.invocation.HttpCall;
import dev.aloft.emulator.invocation.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a payload's own code explicitly rejects is the caller's fault; what it breaks on is a bug,
 * which the log describes in full and an anonymous caller never sees. No log has what was sent.
 */
final class RefusalTest {
  private static final String GOOD = team("Zoe", "36");
  private static final String YOUNG = team("Zoe", "-1");
  private static final String BUG = team("?", "36");
  private static final String WRONG = team("Zoe", "[17]");
  private static final String WHERE = "/members/1";

  private final JsonMapper json = new JsonMapper();

  private static String team(String name, String age) {
    return "{\"members\":[{\"name\":\"Bob\",\"age\":1},{\"name\":\""
        + name
        + "\",\"age\":"
        + age
        + "}]}";
  }

  @Test
  void httpCallerReadsWhatIsWrongWithTheBodyButNothingOfABug() {
    try (Deployed function = Deployed.start("http-team")) {
      HttpAnswer good = post(function, GOOD);
      assertEquals(200, good.status(), good.text());
      HttpAnswer refused = post(function, YOUNG);
      assertEquals(400, refused.status(), refused.text());
      assertTrue(refused.text().contains("nobody is younger than 0"), refused.text());
      assertTrue(refused.text().contains(WHERE), refused.text());
      HttpAnswer bug = post(function, BUG);
      assertEquals(500, bug.status(), bug.text());
      assertFalse(bug.text().contains("Person") || bug.text().contains("inner"), bug.text());
      assertFalse(bug.text().contains("dev.aloft") || bug.text().contains("java."), bug.text());
      assertBugIsLogged(function, "Decoding the body failed at " + WHERE);
    }
  }

  @Test
  void eventIsRefusedOrBreaks() {
    try (Deployed function = Deployed.start("team")) {
      Answer refused = function.call(YOUNG);
      assertEquals(Answer.Kind.ERROR, refused.kind());
      assertTrue(refused.text().contains("nobody is younger than 0"), refused.text());
      assertTrue(refused.text().contains(WHERE), refused.text());
      function
          .process()
          .awaitLog(
              "The event was refused: the value is refused: nobody is younger than 0 at " + WHERE,
              Deployed.LIMIT);
      Answer bug = function.call(BUG);
      assertEquals(Answer.Kind.ERROR, bug.kind());
      if (Deployed.tellsErrors()) {
        var error = json.readTree(bug.body());
        assertEquals("java.lang.IllegalStateException", error.get("errorType").asString());
        String message = error.get("errorMessage").asString();
        assertTrue(message.startsWith("inner workings of Person at " + WHERE), message);
      } else {
        assertFalse(bug.text().contains("Person"), bug.text());
      }
      assertBugIsLogged(function, "Decoding the event failed at " + WHERE);
      assertEquals("2", function.call(GOOD).text());
    }
  }

  @Test
  void logSaysWhereAndWhyAMessageOfAQueueWasRefused() {
    try (Deployed function = Deployed.start("queue-team")) {
      for (String bad : List.of(WRONG, YOUNG, BUG)) {
        BatchAnswer answer =
            function
                .emulator()
                .queue("teams", List.of(Message.of("good", GOOD), Message.of("bad", bad)));
        assertTrue(answer.redelivered().contains("bad"), answer.toString());
      }
      function.process().awaitLog("team of 2", Deployed.LIMIT);
      awaitWrong(function);
      function
          .process()
          .awaitLog(
              " was refused: the value is refused: nobody is younger than 0 at " + WHERE,
              Deployed.LIMIT);
      assertBugIsLogged(function, " failed at " + WHERE);
    }
  }

  @Test
  void logSaysWhereAndWhyAMessageOfATopicWasRefused() {
    try (Deployed function = Deployed.start("topic-team")) {
      for (String bad : List.of(WRONG, YOUNG, BUG)) {
        Answer answer =
            function.answered(function.emulator().topic("teams", Message.of("bad", bad)));
        assertEquals(Answer.Kind.ERROR, answer.kind());
      }
      awaitWrong(function);
      assertBugIsLogged(function, " failed at " + WHERE);
    }
  }

  private static HttpAnswer post(Deployed function, String body) {
    return function.emulator().http(HttpCall.post("/", "application/json", body));
  }

  private static void awaitWrong(Deployed function) {
    function
        .process()
        .awaitLog(
            " was refused: expected an integer, found an array at " + WHERE + "/age (line 1,",
            Deployed.LIMIT);
    assertFalse(function.process().log().contains("Zoe"), function.process().log());
  }

  /** With its message and its trace, whose frames are the user's. */
  private static void assertBugIsLogged(Deployed function, String start) {
    function.process().awaitLog(start, Deployed.LIMIT);
    function.process().awaitLog("Refusals$Person.<init>", Deployed.LIMIT);
    String line =
        function
            .process()
            .log()
            .lines()
            .filter(each -> each.contains(start) && each.contains("[ERROR]"))
            .filter(each -> each.contains("java.lang.IllegalStateException"))
            .findFirst()
            .orElse("");
    assertTrue(line.endsWith("inner workings of Person"), function.process().log());
  }

  @Test
  void noExceptionCanForgeALineOfTheLog() {
    String forged = "x\n[FATAL] forged\r[FATAL] forged\u2028[FATAL] forged\u202e\u001b[2J";
    try (Deployed function = Deployed.start("forge")) {
      assertEquals(
          Answer.Kind.ERROR, function.call(forged.getBytes(StandardCharsets.UTF_8)).kind());
      function.process().awaitLog("Caused by: java.lang.IllegalStateException: x", Deployed.LIMIT);
      function.process().awaitLog("\t... ", Deployed.LIMIT);
      for (String line : function.process().log().split("\\R", -1)) {
        assertFalse(line.startsWith("[FATAL]"), line);
        assertFalse(line.contains("at Caused by:"), line);
        assertTrue(
            line.chars().allMatch(c -> c == '\t' || (!Character.isISOControl(c) && c < 0x2000)),
            line);
      }
      assertTrue(function.process().log().contains("x\\n[FATAL] forged\\r"));
    }
  }
}
