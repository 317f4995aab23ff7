package org.riser.modules.descriptor;

import java.util.List;
import java.util.Optional;
import org.riser.api.Text;

/**
 * All that a module declares.
 *
 * @param hash SHA-256 of the descriptor folder, 64 hexadecimal digits
 * @param icon name of a Vaadin icon ({@code FIRE})
 * @param order place in menus, ascending
 * @param core version range of the platform it works with ({@code [1.0,2)})
 * @param permissions it adds
 * @param roles it adds to a tenant that enables it
 * @param demo what a demo tenant is filled with; empty lists when the module brings none
 * @param devices what people call the devices it is about
 */
public record ModuleDescriptor(
        String id,
        String version,
        String hash,
        Text name,
        String icon,
        int order,
        String core,
        List<Permission> permissions,
        List<RoleTemplate> roles,
        List<CaseKind> kinds,
        List<Checklist> checklists,
        List<Script> scripts,
        List<PaperList> papers,
        List<DocumentTemplate> templates,
        DemoData demo,
        List<DeviceKind> devices) {
    public ModuleDescriptor {
        permissions = List.copyOf(permissions);
        roles = List.copyOf(roles);
        kinds = List.copyOf(kinds);
        checklists = List.copyOf(checklists);
        scripts = List.copyOf(scripts);
        papers = List.copyOf(papers);
        templates = List.copyOf(templates);
        devices = List.copyOf(devices);
    }

    /** A module that names no device. */
    public ModuleDescriptor(
            String id,
            String version,
            String hash,
            Text name,
            String icon,
            int order,
            String core,
            List<Permission> permissions,
            List<RoleTemplate> roles,
            List<CaseKind> kinds,
            List<Checklist> checklists,
            List<Script> scripts,
            List<PaperList> papers,
            List<DocumentTemplate> templates,
            DemoData demo) {
        this(
                id,
                version,
                hash,
                name,
                icon,
                order,
                core,
                permissions,
                roles,
                kinds,
                checklists,
                scripts,
                papers,
                templates,
                demo,
                List.of());
    }

    public Optional<CaseKind> kind(String kindId) {
        return kinds.stream().filter(kind -> kind.id().equals(kindId)).findFirst();
    }
}
