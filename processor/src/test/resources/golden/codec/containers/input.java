package shop;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

record Containers(
    Map<String, List<Integer>> scores,
    Map<LocalDate, String> days,
    EnumMap<Size, Integer> sizes,
    Set<? extends Size> set,
    int[][] grid,
    List<String>[] lists) {
  enum Size { S, M }
}
