//! The documents of the workloads; every property is typed on the way in and out.
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
pub struct Line {
    sku: String,
    title: String,
    quantity: i32,
    price: f64,
}

#[derive(Deserialize, Serialize)]
pub struct Order {
    id: String,
    customer: String,
    email: String,
    phone: String,
    street: String,
    city: String,
    zip: String,
    country: String,
    currency: String,
    status: String,
    placed: i64,
    priority: i32,
    gift: bool,
    discount: f64,
    shipping: f64,
    tax: f64,
    total: f64,
    note: String,
    tags: Vec<String>,
    lines: Vec<Line>,
}

#[derive(Deserialize, Serialize)]
pub struct Orders {
    orders: Vec<Order>,
}
