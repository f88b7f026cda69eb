"""What a whole run has: its plan, its store, its account of itself, its log, its feed exports."""

from wirefeed.extensions.budgets import BudgetExtension, LeftDue
from wirefeed.extensions.folders import project_folder, project_folders
from wirefeed.extensions.plan import Plan, read_plan
from wirefeed.extensions.run import RunExtension
from wirefeed.extensions.store import StoreExtension

__all__ = [
    "BudgetExtension",
    "LeftDue",
    "Plan",
    "RunExtension",
    "StoreExtension",
    "project_folder",
    "project_folders",
    "read_plan",
]
