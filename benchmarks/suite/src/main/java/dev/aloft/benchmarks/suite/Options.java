package dev.aloft.benchmarks.suite;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the command line says.
 *
 * @param rounds how often each variant is started
 * @param calls warm calls in the first three rounds
 * @param subjects the folders that are built and measured; empty for all
 * @param only the labels of the variants that are measured
 * @param build whether subjects are built first
 * @param natives whether native programs are built and measured
 * @param nativePeers whether those of frameworks are, too: each takes minutes to build
 * @param soak calls of one start, after which memory is measured once more; 0 for none
 * @param quotas whether starts with a share of a core are measured
 * @param json whether JSON libraries are compared
 * @param output the folder of the results
 */
record Options(
    int rounds,
    int calls,
    List<String> subjects,
    Pattern only,
    boolean build,
    boolean natives,
    boolean nativePeers,
    int soak,
    boolean quotas,
    boolean json,
    Path output) {
  static final String HELP =
      """
      benchmarks/run [OPTION]...
        --rounds N        starts of each variant (5)
        --calls N         warm calls after a start, in three of the rounds (1000)
        --soak N          calls of one hello, after which its memory is measured (100000)
        --subjects A,B    only these folders of benchmarks/subjects
        --only REGEX      only variants whose label matches, such as 'aloft aws hello jar 25'
        --native-peers    builds native images of other frameworks, too (many minutes)
        --no-native       no native programs
        --no-soak         no memory after many calls
        --no-quotas       no starts with 7 % and 30 % of a core
        --no-json         no comparison of JSON libraries
        --no-build        takes what the last run built
        --output DIR      where results go (benchmarks/results)
      """;

  static Options of(List<String> arguments) {
    Deque<String> left = new ArrayDeque<>(arguments);
    int rounds = 5;
    int calls = 1_000;
    List<String> subjects = List.of();
    String only = "";
    boolean build = true;
    boolean natives = true;
    boolean peers = false;
    int soak = 100_000;
    boolean quotas = true;
    boolean json = true;
    Path output = Path.of("benchmarks/results");
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--rounds" -> rounds = number(option, left);
        case "--calls" -> calls = number(option, left);
        case "--soak" -> soak = number(option, left);
        case "--no-soak" -> soak = 0;
        case "--subjects" -> subjects = List.of(value(option, left).split(",", -1));
        case "--only" -> only = value(option, left);
        case "--native-peers" -> peers = true;
        case "--no-native" -> natives = false;
        case "--no-quotas" -> quotas = false;
        case "--no-json" -> json = false;
        case "--no-build" -> build = false;
        case "--output" -> output = Path.of(value(option, left));
        default -> throw new IllegalArgumentException("There is no option " + option + ".");
      }
    }
    return new Options(
        rounds,
        calls,
        subjects,
        Pattern.compile(only),
        build,
        natives,
        peers,
        soak,
        quotas,
        json,
        output);
  }

  boolean measures(String subject) {
    return subjects.isEmpty() || subjects.contains(subject);
  }

  private static String value(String option, Deque<String> left) {
    String value = left.poll();
    if (value == null) {
      throw new IllegalArgumentException(option + " needs a value.");
    }
    return value;
  }

  private static int number(String option, Deque<String> left) {
    String value = value(option, left);
    if (!value.matches("[1-9][0-9]{0,6}")) {
      throw new IllegalArgumentException(option + " needs a number from 1 on, not " + value + ".");
    }
    return Integer.parseInt(value);
  }
}
