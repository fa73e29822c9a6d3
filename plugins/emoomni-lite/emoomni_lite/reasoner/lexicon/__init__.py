"""What words mean to the rules, by language: events, feelings, topics, signs of danger."""
