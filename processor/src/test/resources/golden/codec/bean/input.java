package shop;

public class Bean extends Base<Integer> {
  private String name = "none";
  private boolean open;
  public int count;

  public String getName() {
    return name;
  }

  public Bean setName(String name) {
    this.name = name;
    return this;
  }

  public boolean isOpen() {
    return open;
  }

  public void setOpen(boolean open) {
    this.open = open;
  }

  public String getLabel() {
    return name + count;
  }
}

class Base<T> {
  private T key;

  public T getKey() {
    return key;
  }

  public void setKey(T key) {
    this.key = key;
  }
}
