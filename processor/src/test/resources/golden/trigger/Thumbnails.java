package shop;

import dev.aloft.Function;
import dev.aloft.ObjectStore;
import dev.aloft.event.ObjectEvent;

class Thumbnails {
  @Function
  @ObjectStore("uploads")
  void make(ObjectEvent upload) {}
}
