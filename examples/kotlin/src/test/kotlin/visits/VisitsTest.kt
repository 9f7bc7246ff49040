package visits

import dev.aloft.emulator.CloudEmulator
import dev.aloft.emulator.invocation.HttpCall
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Path

/** Runs the generated bootstrap as a process against a double of the cloud, and calls it. */
class VisitsTest {
  private val visit =
    """{"purpose":"WORK","nights":2,"guests":[{"name":"Ada","age":36},{"name":"Bob"}],"wishes":["tea"],"isPaid":true}"""

  @Test
  fun confirmsAVisit() = on("confirm-visit") { cloud ->
    val answer = cloud.http(post(visit))
    assertEquals(200, answer.status(), answer.text())
    assertEquals(
      """{"text":"2 nights for work, 1 wishes","names":["Ada","Bob"],"oldest":36,"isPaid":true}""",
      answer.text(),
    )
  }

  @Test
  fun whatIsNullableMayBeMissing() = on("confirm-visit") { cloud ->
    val answer = cloud.http(post("""{"purpose":"PLEASURE","nights":1,"guests":[{"name":"Bob"}],"isPaid":false}"""))
    assertEquals(
      """{"text":"1 nights for pleasure, no wishes","names":["Bob"],"oldest":null,"isPaid":false}""",
      answer.text(),
    )
  }

  @Test
  fun whatIsNotNullableMustNotBeMissing() = on("confirm-visit") { cloud ->
    val answer = cloud.http(post("""{"purpose":"WORK","nights":1,"guests":[{"age":36}]}"""))
    assertEquals(400, answer.status(), answer.text())
    assertTrue(answer.text().contains("name"), answer.text())
    val unknown = cloud.http(post(visit.replace("WORK", "WROK")))
    assertEquals(400, unknown.status(), unknown.text())
    assertTrue(unknown.text().contains("WORK"), unknown.text())
  }

  @Test
  fun callsACompanionsFunction() = on("longest-visit") { cloud ->
    assertEquals(
      """{"purpose":"WORK","nights":2,"guests":[{"name":"Ada","age":36},{"name":"Bob","age":null}],""" +
        """"wishes":["tea"],"isPaid":true}""",
      cloud.call("[$visit]").text(),
    )
    assertEquals("null", cloud.call("[]").text())
  }

  @Test
  fun callsAnObjectsFunction() = on("count-nights") { cloud ->
    assertEquals("4", cloud.call("[$visit,$visit]").text())
  }

  private fun post(body: String): HttpCall = HttpCall.post("/visits", "application/json", body)

  private fun on(function: String, test: (CloudEmulator) -> Unit) {
    val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
    val command = listOf(java, "-cp", System.getProperty("java.class.path"), "visits.Functions_Aws")
    CloudEmulator.start("aws").use { cloud ->
      cloud.launch(command, mapOf(cloud.selector() to function)).use { test(cloud) }
      assertEquals(emptyList<String>(), cloud.violations())
    }
  }
}
