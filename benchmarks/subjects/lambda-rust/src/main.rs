//! The three workloads in one binary; `_HANDLER` says which.
mod order;

use lambda_runtime::{run, service_fn, Error, LambdaEvent};
use order::{Order, Orders};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
struct Name {
    name: String,
}

#[derive(Serialize)]
struct Greeting {
    message: String,
}

async fn hello(event: LambdaEvent<Name>) -> Result<Greeting, Error> {
    Ok(Greeting {
        message: format!("Hello, {}!", event.payload.name),
    })
}

async fn same_order(event: LambdaEvent<Order>) -> Result<Order, Error> {
    Ok(event.payload)
}

async fn same_orders(event: LambdaEvent<Orders>) -> Result<Orders, Error> {
    Ok(event.payload)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    match std::env::var("_HANDLER")?.as_str() {
        "hello" => run(service_fn(hello)).await,
        "order" => run(service_fn(same_order)).await,
        "orders" => run(service_fn(same_orders)).await,
        other => Err(format!("no workload has the name {other}").into()),
    }
}
