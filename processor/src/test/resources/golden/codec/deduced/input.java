package shop;

import com.fasterxml.jackson.annotation.*;

@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = Payment.Cash.class)
sealed interface Payment {
  record Card(@JsonAlias("no") String number) implements Payment {}

  record Cash(int cents) implements Payment {}
}
