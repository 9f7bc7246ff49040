package shapes;

import com.fasterxml.jackson.annotation.*;

/** Names that differ in case only. */
@SuppressWarnings("all")
interface CaseNames {
  // {"NAME":"u","name":"l"}
  // {"name":"l"}
  // {"Name":"x"}
  class Fields {
    public String NAME, name;
  }

  // {"NAME":"u","name":"l","Name":"m"}
  record Components(String NAME, String name, String Name) {}

  // {"xAxis":1,"XAxis":2}
  // {"xAxis":1}
  class Accessors {
    private int xAxis;
    public int XAxis;

    public int getXAxis() {
      return XAxis;
    }

    public void setxAxis(int v) {
      xAxis = v;
    }
  }

  // {"xAxis":1}
  // {"XAxis":1}
  class Lent {
    int xAxis;

    public int getXAxis() {
      return xAxis;
    }

    public void setXAxis(int v) {
      xAxis = v;
    }
  }

  // {"URL":"u","url":"v"}
  // {"url":"v"}
  class Acronyms {
    private String u;
    private String v;

    public String getURL() {
      return u;
    }

    public void setURL(String v) {
      u = v;
    }

    public String getUrl() {
      return v;
    }

    public void setUrl(String w) {
      v = w;
    }
  }

  // {"aB":1}
  // ~{"AB":1}
  class Arguments {
    private final int held;

    @JsonCreator
    Arguments(@JsonProperty("aB") int aB) {
      held = aB;
    }

    public int getAB() {
      return held;
    }
  }

  // {"NAME":"u","name":"l"}
  // {"name":"l"}
  class ImpliedArguments {
    private final String NAME;
    private final String name;

    public ImpliedArguments(String name, String NAME) {
      this.name = name;
      this.NAME = NAME;
    }

    public String getNAME() {
      return NAME;
    }

    public String getName() {
      return name;
    }
  }

  // {"NAME":"u","name":"l"}
  // {"name":"l"}
  class ArgumentAndField {
    public String NAME;
    private final String held;

    @JsonCreator
    ArgumentAndField(@JsonProperty("name") String name) {
      held = name;
    }

    public String held() {
      return held;
    }
  }

  // {"ID":1,"id":"l"}
  // {"id":"l"}
  class FieldAndAccessors {
    public int ID;
    private String held;

    public String getId() {
      return held;
    }

    public void setId(String id) {
      held = id;
    }
  }

  // {"x_1":"a","X_1":"b"}
  class Underscores {
    String x_1;
    String other;

    public String getX_1() {
      return x_1;
    }

    public void setX_1(String v) {
      x_1 = v;
    }
  }
}
