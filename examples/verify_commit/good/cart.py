"""What a customer is about to buy."""


def total(prices):
    return sum(prices)
