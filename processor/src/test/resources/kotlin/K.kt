package k

import dev.aloft.Function

@JvmInline value class Id(val v: String)
data class Plain(val isActive: Boolean, val aName: String, val URL: String, var isOpen: Boolean?, internal val secret: String)
data class Some(val a: String, val b: Int = 5)
data class All(val a: String = "x", val b: Int = 5)
data class AllVar(var a: String = "x", var b: Int = 5)
data class WithId(val id: Id, val n: Int)
data class Wild(val animals: List<Animal>, val any: Map<String, Any>, val star: List<*>, val nulls: List<String?>)
data class U(val u: UInt)
sealed interface Animal
data class Dog(val name: String) : Animal
sealed class Shape { data class Circle(val r: Double) : Shape() ; data object None : Shape() }
class Secondary(val a: String) { constructor(a: Int) : this(a.toString()) ; var extra: String? = null ; val computed: Int get() = 1 }
class Late { lateinit var name: String; var count: Int = 3 }
class Priv private constructor(val a: String)
data class Gen<T>(val item: T, val items: List<T>)
data class Ov @JvmOverloads constructor(val a: String, val b: Int = 2)
object Single { @Function fun single(s: String): String = s
  @Function @JvmStatic fun singleStatic(s: String): String = s }
data object DataSingle { @Function fun dataSingle(s: String): String = s }
class Comp { companion object { @Function fun comp(s: String): String = s
   @Function @JvmStatic fun compStatic(s: String): String = s } }
class Named { companion object Factory { @Function fun named(s: String): String = s } }
class Susp { @Function suspend fun susp(s: String): String = s }
@Function fun top(p: Plain, ): Some? = null
class Def { @Function fun def(s: String = "x"): String = s
 @Function internal fun inter(s: String): String = s
 @Function fun unit(s: String?): Unit {} }
open class Dep(val x: String) { @Function fun dep(): String = x }
class DepDef(val x: String = "y") { @Function fun depDef(): String = x }
enum class E(val label: String) { A("a"), B("b"); companion object { val all = 1 } }
