package shapes;

import java.time.LocalDate;
import java.util.*;
import java.util.concurrent.*;

public interface Containers {
  enum Size { S, M, L }

  record Item(String name, int count) {}

  // {"a":["x",null],"b":[1,2,2],"c":["y"],"d":["z"]}
  // {"a":[],"b":[],"c":[],"d":[]}
  // {"a":null}
  // !{"a":{}}
  // !{"a":[{}]}
  record Lists(List<String> a, Collection<Integer> b, ArrayList<String> c, LinkedList<String> d) {}

  // {"a":["x","x"],"b":[3,1,2],"c":["L","S"],"d":["b","a"],"e":[true]}
  record Sets(
      Set<String> a, SortedSet<Integer> b, EnumSet<Size> c, NavigableSet<String> d, HashSet<Boolean> e) {}

  // {"a":["b","a"],"b":[2,1],"c":["z"],"d":["q"],"e":[1]}
  record Queues(
      Queue<String> a, Deque<Integer> b, ArrayDeque<String> c, LinkedHashSet<String> d, TreeSet<Long> e) {}

  // {"a":{"x":1,"":null},"b":{"S":"s"},"c":{"M":1},"d":{"z":1,"a":2},"e":{"k":"v"}}
  // {"a":{}}
  // !{"a":[]}
  // !{"b":{"XL":"x"}}
  record Maps(
      Map<String, Integer> a,
      Map<Size, String> b,
      EnumMap<Size, Integer> c,
      TreeMap<String, Integer> d,
      ConcurrentMap<String, String> e) {}

  // {"a":{"1":"x","-2":"y"},"b":{"3":"x"},"c":{"2024-02-29":1},"d":{"123e4567-e89b-12d3-a456-426614174000":true}}
  // !{"a":{"x":"y"}}
  // !{"c":{"x":1}}
  record Keys(
      Map<Integer, String> a, SortedMap<Long, String> b, Map<LocalDate, Integer> c, Map<UUID, Boolean> d) {}

  // {"a":[1,2],"b":["x"],"c":[[1],[],[2,3]],"d":["S",null],"e":[true,false],"f":[1.5]}
  // {"a":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33]}
  record Arrays(int[] a, String[] b, int[][] c, Size[] d, boolean[] e, double[] f) {}

  // {"a":[["x"],["y","z"]],"b":{"k":[{"name":"n","count":1}]},"c":[{"q":[1]}],"d":[["p"]]}
  record Nested(
      List<List<String>> a, Map<String, List<Item>> b, List<Map<String, Set<Integer>>> c, List<String>[] d) {}

  // {"a":[1],"b":{"x":["y"]},"c":["S"]}
  record Wildcards(
      List<? extends Integer> a, Map<String, ? extends List<? extends String>> b, Set<? extends Size> c) {}

  // {"a":[{"name":"x","count":2},null]}
  // ~{"a":[{"name":"x"}]}
  record Items(List<Item> a) {}

  // {"a":"abc"}
  record Chars(char[] a) {}

  // {"a":["x"],"b":["y"],"c":[2,1],"d":["z",null],"e":["s"],"f":["q"],"g":["r"]}
  record MoreSequences(
      Iterable<String> a,
      Vector<String> b,
      PriorityQueue<Integer> c,
      CopyOnWriteArrayList<String> d,
      ConcurrentSkipListSet<String> e,
      ConcurrentLinkedQueue<String> f,
      LinkedBlockingDeque<String> g) {}

  // {"a":{"1.5":1},"b":{"-2.25":2},"c":{"1.50":3},"d":{"http://x/y":4},"e":{"k":"v"},"f":{"k":"v"}}
  // !{"a":{"x":1}}
  // !{"d":{"a b":1}}
  record MoreKeys(
      Map<Double, Integer> a,
      Map<Float, Integer> b,
      Map<java.math.BigDecimal, Integer> c,
      Map<java.net.URI, Integer> d,
      Hashtable<String, String> e,
      ConcurrentNavigableMap<String, String> f) {}
}
