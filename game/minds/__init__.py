"""The leaders and advisers: a briefing goes in; orders, answers, forecasts and stated reasons come out."""
