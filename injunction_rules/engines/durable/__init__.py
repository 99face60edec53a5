"""The engine that chains forward on durable-rules, the only folder that imports it."""
