package shop;

import com.fasterxml.jackson.annotation.*;
import java.util.List;

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
@JsonTypeName("employee")
@JsonSubTypes(@JsonSubTypes.Type(value = Employee.Manager.class, name = "manager"))
class Employee {
  public String name;

  static class Manager extends Employee {
    public List<Employee> reports;
  }
}
