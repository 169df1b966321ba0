"""Language models, any that llama-index speaks to, by configuration; none is needed."""
