"""What a whole run has: plan, store, what hosts ask of it, its account, its log, feed exports."""

from wirefeed.extensions.budgets import BudgetExtension, LeftDue
from wirefeed.extensions.folders import project_folder, project_folders
from wirefeed.extensions.hosts import HostsExtension
from wirefeed.extensions.needed import needed
from wirefeed.extensions.plan import Plan, plan_of, read_plan
from wirefeed.extensions.run import RunExtension
from wirefeed.extensions.store import StoreExtension
from wirefeed.extensions.tally import TallyExtension

__all__ = [
    "BudgetExtension",
    "HostsExtension",
    "LeftDue",
    "Plan",
    "RunExtension",
    "StoreExtension",
    "TallyExtension",
    "needed",
    "plan_of",
    "project_folder",
    "project_folders",
    "read_plan",
]
