"""The templates that the office drafts from: those shipped and its own."""

from dataclasses import dataclass

from vanthu.domain.documents.templates import Template
from vanthu.domain.errors import NoSuchTemplate, SettingsInvalid


@dataclass(frozen=True, slots=True)
class TemplateBook:
    """All templates in the order of their names, and the files that were refused."""

    templates: tuple[Template, ...]
    refused: tuple[SettingsInvalid, ...] = ()

    def get(self, template_id: str) -> Template:
        """Return one template.

        Raises:
            NoSuchTemplate: there is none.
        """
        for template in self.templates:
            if template.template_id == template_id:
                return template
        raise NoSuchTemplate(template_id)
