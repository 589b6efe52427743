"""Hold: a court that does nothing and signs nothing. For tests, and for seats whose people have left."""

from game.minds.leader import Intention
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.treaty import Terms
from game.world.war import AudienceKind, Draft


class Hold:
    """Orders nothing, keeps everything, refuses every draft."""

    name = "hold"

    def decide(self, briefing: Briefing, draw: Chance) -> Intention:
        """Nothing."""
        del briefing, draw
        return Intention()

    def respond(self, briefing: Briefing, draw: Chance) -> Intention:
        """Nothing: the defaults stand."""
        del briefing, draw
        return Intention()

    def hear(self, briefing: Briefing, by: PowerId, kind: AudienceKind, terms: Terms, thing: str) -> Draft:
        """No."""
        del briefing, by, kind, thing
        return Draft(terms, False, "we sign nothing now")
