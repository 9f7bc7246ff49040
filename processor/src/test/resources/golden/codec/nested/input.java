package shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

final class Outer {
  public static class Tree {
    public String label;
    public List<Tree> children;
    public Map<String, Optional<Tree>> named;
    public JsonNode extra;
  }

  public Tree tree;
}
