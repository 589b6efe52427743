"""Intentions on record: why leaders order what they order, and what they mean to do later (design 4)."""

from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.world.events.conduct import Decided, PlanDropped, Planned


def note_intentions(docket: Docket, sealed: Sealed) -> None:
    """Write down each leader's reasons and plans; nobody else sees them before the debrief."""
    for one in sealed.submissions:
        for reason in one.reasons:
            docket.record(Decided, one.power, seen_by=(one.power,), order=reason.order, because=reason.because)
        known = {plan.act: plan for plan in docket.state.plans.get(one.power, ())}
        kept = {plan.act for plan in one.plans}
        for plan in one.plans:
            if plan.act not in known or known[plan.act].due != plan.due:
                docket.record(
                    Planned,
                    one.power,
                    seen_by=(one.power,),
                    act=plan.act,
                    due=plan.due,
                    because=plan.because,
                    manner=plan.manner,
                )
        for act in known:
            if act not in kept:
                docket.record(PlanDropped, one.power, seen_by=(one.power,), act=act)
