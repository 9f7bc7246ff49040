package visits

import dev.aloft.Function
import dev.aloft.Http

enum class Purpose { WORK, PLEASURE }

data class Guest(val name: String, val age: Int?)

data class Visit(
  val purpose: Purpose,
  val nights: Int,
  val guests: List<Guest>,
  val wishes: List<String>?,
  val isPaid: Boolean,
)

data class Confirmation(val text: String, val names: List<String>, val oldest: Int?, val isPaid: Boolean)

/** Functions in Kotlin: methods of a class, data classes as JSON. */
class Visits {
  /** Confirms a visit by HTTP. */
  @Function("confirm-visit")
  @Http
  fun confirm(visit: Visit): Confirmation =
    Confirmation(
      "${visit.nights} nights for ${visit.purpose.name.lowercase()}, ${visit.wishes?.size ?: "no"} wishes",
      visit.guests.map { it.name },
      visit.guests.mapNotNull { it.age }.maxOrNull(),
      visit.isPaid,
    )

  companion object {
    /** A companion's function. */
    @Function("longest-visit")
    fun longest(visits: List<Visit>): Visit? = visits.maxByOrNull { it.nights }
  }
}

/** A function of an object. */
object Nights {
  @Function("count-nights")
  fun count(visits: List<Visit>): Int = visits.sumOf { it.nights }
}
