"""The screen: draws briefings and gathers orders through a seat."""
