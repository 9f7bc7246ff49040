package shapes;

import com.fasterxml.jackson.annotation.*;
import dev.aloft.CodecImport;
import java.util.*;

@CodecImport(value = Mixed.Price.class, mixin = Mixed.PriceMixin.class)
@CodecImport(value = Mixed.Labelled.class, mixin = Mixed.LabelledMixin.class)
@CodecImport(value = Mixed.Badge.class, mixin = Mixed.BadgeMixin.class)
@CodecImport(value = Mixed.Account.class, mixin = Mixed.AccountMixin.class)
@CodecImport(value = Mixed.Shade.class, mixin = Mixed.ShadeMixin.class)
@CodecImport(value = Mixed.Vehicle.class, mixin = Mixed.VehicleMixin.class)
@CodecImport(value = Mixed.Car.class, mixin = Mixed.CarMixin.class)
@CodecImport(Mixed.Plain.class)
@CodecImport(value = Mixed.Overruled.class, mixin = Mixed.OverruledMixin.class)
@CodecImport(value = Mixed.Token.class, mixin = Mixed.TokenMixin.class)
@CodecImport(value = Mixed.Entity.class, mixin = Mixed.EntityMixin.class)
@CodecImport(value = Mixed.Deep.class, mixin = Mixed.DeepMixin.class)
@CodecImport(value = Mixed.Joined.class, mixin = Mixed.JoinedMixin.class)
public interface Mixed {
  record Plain(int a) {}

  abstract class PriceMixin {
    @JsonCreator
    PriceMixin(@JsonProperty("cents") long amount, @JsonProperty("currency") String currency) {}

    @JsonProperty("cents")
    abstract long getAmount();
  }

  interface LabelledMixin {
    @JsonProperty("tag")
    String label();
  }

  // {"tag":"x","count":2}
  // {"tag":null,"count":2}
  record Labelled(String label, int count) {}

  abstract class BadgeMixin {
    @JsonProperty("bearer")
    String name;

    @JsonIgnore
    int secret;
  }

  // {"bearer":"x"}
  // {"bearer":"x","secret":3}
  class Badge {
    private String name;
    private int secret;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getSecret() {
      return secret;
    }

    public void setSecret(int secret) {
      this.secret = secret;
    }
  }

  class Owned {
    private String owner;
    private String note;

    public String getOwner() {
      return owner;
    }

    public void setOwner(String owner) {
      this.owner = owner;
    }

    public String getNote() {
      return note;
    }

    public void setNote(String note) {
      this.note = note;
    }
  }

  @JsonPropertyOrder({"id", "owned_by"})
  @JsonIgnoreProperties("note")
  abstract class AccountMixin {
    @JsonProperty("owned_by")
    abstract String getOwner();

    @JsonCreator
    AccountMixin(@JsonProperty("id") long number) {}
  }

  // {"id":7,"owned_by":"x","note":"n"}
  // {"id":7}
  class Account extends Owned {
    private final long number;

    public Account(long number) {
      this.number = number;
    }

    @JsonProperty("id")
    public long getNumber() {
      return number;
    }
  }

  enum ShadeMixin {
    @JsonProperty("r")
    RED,
    @JsonEnumDefaultValue
    NONE
  }

  enum Shade {
    RED,
    GREEN,
    NONE
  }

  // {"shade":"r","all":["GREEN","r"],"by":{"r":1}}
  // {"shade":"mauve"}
  record Shaded(Shade shade, List<Shade> all, Map<Shade, Integer> by) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({@JsonSubTypes.Type(value = Car.class, name = "car"), @JsonSubTypes.Type(Bike.class)})
  interface VehicleMixin {}

  interface Vehicle {}

  interface CarMixin {
    @JsonProperty("doorCount")
    int doors();
  }

  record Car(int doors) implements Vehicle {}

  record Bike(boolean bell) implements Vehicle {}

  // {"first":{"kind":"car","doorCount":3},"all":[{"bell":true,"kind":"Mixed$Bike"}]}
  // !{"first":{"kind":"boat"}}
  record Garage(Vehicle first, List<Vehicle> all) {}

  abstract class OverruledMixin {
    @JsonProperty("mine")
    String a;

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public String b;
  }

  // {"mine":"x","b":null}
  // {"theirs":"x","b":"y"}
  class Overruled {
    @JsonProperty(value = "theirs", access = JsonProperty.Access.WRITE_ONLY)
    public String a;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonAlias("c")
    public String b;
  }

  abstract class TokenMixin {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Token parse(String text) {
      throw new UnsupportedOperationException(text);
    }

    @JsonValue
    abstract String text();
  }

  final class Token {
    private final String text;

    private Token(String text) {
      this.text = text;
    }

    public static Token parse(String text) {
      return new Token(text.trim());
    }

    public String text() {
      return text;
    }
  }

  // {"token":"abc","all":["x"]}
  record Tokens(Token token, List<Token> all) {}

  interface EntityMixin {
    @JsonIgnore
    boolean isNew();

    @JsonProperty("_id")
    String getId();
  }

  abstract class Entity {
    private String id = "none";

    public boolean isNew() {
      return id == null;
    }

    public String getId() {
      return id;
    }

    public void setId(String id) {
      this.id = id;
    }
  }

  // {"_id":"x","name":"n"}
  class Customer extends Entity {
    public String name;
  }

  class DeepMixin extends Deeper {
    @JsonProperty("a1")
    public String a;
  }

  class Deeper {
    @JsonProperty("b1")
    public String getB() {
      return "";
    }
  }

  // {"a1":"x","b1":"y"}
  class Deep {
    public String a;
    private String b;

    public String getB() {
      return b;
    }

    public void setB(String b) {
      this.b = b;
    }
  }

  interface JoinedMixin {
    @JsonGetter("full")
    String joined();
  }

  // {"full":"x","x":"a"}
  class Joined {
    public String x = "1";

    public String joined() {
      return x;
    }
  }

  // {"price":{"cents":5,"currency":"EUR"}}
  record Priced(Price price) {}

  final class Price {
    private final long amount;
    private final String currency;

    public Price(long amount, String currency) {
      this.amount = amount;
      this.currency = currency;
    }

    public long getAmount() {
      return amount;
    }

    public String getCurrency() {
      return currency;
    }
  }
}
