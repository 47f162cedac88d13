"""The way of a page from who writes it to who publishes it: one approval, by the responsabili."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from comune_site.contenuti.semina.personale import RESPONSABILI

FLUSSO = "Pubblicazione"
PASSO = "Approvazione del responsabile"
# As Wagtail's migrations name what they make.
DI_WAGTAIL = "Moderators approval"


def semina_approvazione(home: Page) -> None:
    """Create the workflow and give it to the home, thus to all pages below; what was changed by hand stays.

    The workflow that Wagtail's migrations make, in English and on the root of all sites, becomes this one.
    """
    Workflow.objects.filter(name=DI_WAGTAIL).update(name=FLUSSO)
    GroupApprovalTask.objects.filter(name=DI_WAGTAIL).update(name=PASSO)
    flusso, _ = Workflow.objects.get_or_create(name=FLUSSO)
    passo, _ = GroupApprovalTask.objects.get_or_create(name=PASSO)
    if not passo.groups.exists():
        passo.groups.add(Group.objects.get(name=RESPONSABILI))
    if not flusso.workflow_tasks.exists():
        WorkflowTask.objects.create(workflow=flusso, task=passo, sort_order=0)
    WorkflowPage.objects.filter(page__depth=1, workflow=flusso).delete()
    WorkflowPage.objects.get_or_create(page=home.page_ptr, defaults={"workflow": flusso})
