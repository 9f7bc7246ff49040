package dev.aloft.benchmarks.json.peer;

import dev.aloft.benchmarks.json.model.Address;
import dev.aloft.benchmarks.json.model.Card;
import dev.aloft.benchmarks.json.model.Customer;
import dev.aloft.benchmarks.json.model.Line;
import dev.aloft.benchmarks.json.model.Order;
import dev.aloft.benchmarks.json.model.Orders;
import dev.aloft.benchmarks.json.model.Payment;
import dev.aloft.benchmarks.json.model.Reading;
import dev.aloft.benchmarks.json.model.Transfer;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/** Writes by hand, names encoded once; nulls are not expected. */
final class HandWrittenWrites {
  private static final SerializedString ADDRESS = new SerializedString("address");
  private static final SerializedString ATTRIBUTES = new SerializedString("attributes");
  private static final SerializedString BANK = new SerializedString("bank");
  private static final SerializedString BATCH = new SerializedString("batch");
  private static final SerializedString CITY = new SerializedString("city");
  private static final SerializedString COUNTRY = new SerializedString("country");
  private static final SerializedString CURRENCY = new SerializedString("currency");
  private static final SerializedString CUSTOMER = new SerializedString("customer");
  private static final SerializedString EMAIL = new SerializedString("email");
  private static final SerializedString GIFT = new SerializedString("gift");
  private static final SerializedString HOLDER = new SerializedString("holder");
  private static final SerializedString IBAN = new SerializedString("iban");
  private static final SerializedString ID = new SerializedString("id");
  private static final SerializedString KIND = new SerializedString("kind");
  private static final SerializedString LINES = new SerializedString("lines");
  private static final SerializedString MONTH = new SerializedString("month");
  private static final SerializedString NAME = new SerializedString("name");
  private static final SerializedString NOTE = new SerializedString("note");
  private static final SerializedString NUMBER = new SerializedString("number");
  private static final SerializedString ORDERS = new SerializedString("orders");
  private static final SerializedString PAYMENT = new SerializedString("payment");
  private static final SerializedString POINTS = new SerializedString("points");
  private static final SerializedString PRICE = new SerializedString("price");
  private static final SerializedString QUANTITY = new SerializedString("quantity");
  private static final SerializedString REFERENCE = new SerializedString("reference");
  private static final SerializedString SENSOR = new SerializedString("sensor");
  private static final SerializedString SEQUENCE = new SerializedString("sequence");
  private static final SerializedString SKU = new SerializedString("sku");
  private static final SerializedString STREET = new SerializedString("street");
  private static final SerializedString TAGS = new SerializedString("tags");
  private static final SerializedString TAXED = new SerializedString("taxed");
  private static final SerializedString TITLE = new SerializedString("title");
  private static final SerializedString TOTAL = new SerializedString("total");
  private static final SerializedString VALID = new SerializedString("valid");
  private static final SerializedString VALUE = new SerializedString("value");
  private static final SerializedString VERIFIED = new SerializedString("verified");
  private static final SerializedString YEAR = new SerializedString("year");
  private static final SerializedString ZIP = new SerializedString("zip");

  private HandWrittenWrites() {}

  static void reading(JsonGenerator out, Reading value) {
    out.writeStartObject();
    out.writeName(SENSOR);
    out.writeString(value.sensor());
    out.writeName(KIND);
    out.writeString(value.kind());
    out.writeName(VALUE);
    out.writeNumber(value.value());
    out.writeName(SEQUENCE);
    out.writeNumber(value.sequence());
    out.writeName(VALID);
    out.writeBoolean(value.valid());
    out.writeName(TAGS);
    out.writeStartArray();
    for (String element : value.tags()) {
      out.writeString(element);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void line(JsonGenerator out, Line value) {
    out.writeStartObject();
    out.writeName(SKU);
    out.writeString(value.sku());
    out.writeName(TITLE);
    out.writeString(value.title());
    out.writeName(QUANTITY);
    out.writeNumber(value.quantity());
    out.writeName(PRICE);
    out.writeNumber(value.price());
    out.writeName(TAXED);
    out.writeBoolean(value.taxed());
    out.writeEndObject();
  }

  private static void address(JsonGenerator out, Address value) {
    out.writeStartObject();
    out.writeName(STREET);
    out.writeString(value.street());
    out.writeName(CITY);
    out.writeString(value.city());
    out.writeName(ZIP);
    out.writeString(value.zip());
    out.writeName(COUNTRY);
    out.writeString(value.country());
    out.writeEndObject();
  }

  static void order(JsonGenerator out, Order value) {
    out.writeStartObject();
    out.writeName(ID);
    out.writeString(value.id());
    out.writeName(NUMBER);
    out.writeNumber(value.number());
    out.writeName(CURRENCY);
    out.writeString(value.currency());
    out.writeName(TOTAL);
    out.writeNumber(value.total());
    out.writeName(GIFT);
    out.writeBoolean(value.gift());
    out.writeName(CUSTOMER);
    customer(out, value.customer());
    out.writeName(PAYMENT);
    payment(out, value.payment());
    out.writeName(LINES);
    out.writeStartArray();
    for (Line element : value.lines()) {
      line(out, element);
    }
    out.writeEndArray();
    out.writeName(ATTRIBUTES);
    out.writeStartObject();
    for (Map.Entry<String, String> entry : value.attributes().entrySet()) {
      out.writeName(entry.getKey());
      out.writeString(entry.getValue());
    }
    out.writeEndObject();
    out.writeName(NOTE);
    out.writeString(value.note());
    out.writeEndObject();
  }

  static void orders(JsonGenerator out, Orders value) {
    out.writeStartObject();
    out.writeName(BATCH);
    out.writeString(value.batch());
    out.writeName(ORDERS);
    out.writeStartArray();
    for (Order element : value.orders()) {
      order(out, element);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void card(JsonGenerator out, Card value) {
    out.writeStartObject();
    out.writeName(KIND);
    out.writeString("card");
    out.writeName(NUMBER);
    out.writeString(value.number());
    out.writeName(HOLDER);
    out.writeString(value.holder());
    out.writeName(MONTH);
    out.writeNumber(value.month());
    out.writeName(YEAR);
    out.writeNumber(value.year());
    out.writeEndObject();
  }

  private static void transfer(JsonGenerator out, Transfer value) {
    out.writeStartObject();
    out.writeName(KIND);
    out.writeString("transfer");
    out.writeName(IBAN);
    out.writeString(value.iban());
    out.writeName(BANK);
    out.writeString(value.bank());
    out.writeName(REFERENCE);
    out.writeString(value.reference());
    out.writeEndObject();
  }

  private static void customer(JsonGenerator out, Customer value) {
    out.writeStartObject();
    out.writeName(ID);
    out.writeNumber(value.getId());
    out.writeName(NAME);
    out.writeString(value.getName());
    out.writeName(EMAIL);
    out.writeString(value.getEmail());
    out.writeName(POINTS);
    out.writeNumber(value.getPoints());
    out.writeName(VERIFIED);
    out.writeBoolean(value.isVerified());
    out.writeName(ADDRESS);
    address(out, value.getAddress());
    out.writeEndObject();
  }

  private static void payment(JsonGenerator out, Payment value) {
    if (value instanceof Card card) {
      card(out, card);
    } else {
      transfer(out, (Transfer) value);
    }
  }
}
