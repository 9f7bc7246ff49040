package shop;

import com.fasterxml.jackson.annotation.*;
import java.lang.annotation.*;

final class A {
  @Bundle // HERE
  public int x;
}

@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonInclude(JsonInclude.Include.NON_NULL)
@interface Bundle {}
