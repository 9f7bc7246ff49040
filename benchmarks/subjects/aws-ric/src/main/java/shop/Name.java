package shop;

/** A bean, since the client's JSON mapper constructs no records. */
public final class Name {
  private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
