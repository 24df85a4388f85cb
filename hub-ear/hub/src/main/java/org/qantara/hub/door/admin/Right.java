package org.qantara.hub.door.admin;

import static org.qantara.hub.administrators.Role.ADMINISTRATOR;
import static org.qantara.hub.administrators.Role.DATA_PROTECTION_OFFICER;
import static org.qantara.hub.administrators.Role.ENGINEER;
import static org.qantara.hub.administrators.Role.OPERATOR;
import static org.qantara.hub.administrators.Role.PROGRAMME_OFFICER;

import java.util.EnumSet;
import java.util.Set;
import org.qantara.hub.administrators.Role;

/** What can be done at the administration door, and the roles that may. Nobody else may. */
public enum Right {
    MANAGE_ADMINISTRATORS(ADMINISTRATOR),
    CHANGE_OWN_PASSWORD(ADMINISTRATOR, OPERATOR, DATA_PROTECTION_OFFICER, PROGRAMME_OFFICER, ENGINEER),
    READ_CONFIGURATION(ADMINISTRATOR, OPERATOR, DATA_PROTECTION_OFFICER, ENGINEER),
    COMPARE_CONFIGURATION(ADMINISTRATOR, ENGINEER),
    CHANGE_CONFIGURATION(ADMINISTRATOR),
    CHANGE_PARTNER_STATUS(ADMINISTRATOR, OPERATOR),
    READ_ALERTS(ADMINISTRATOR, OPERATOR, DATA_PROTECTION_OFFICER),
    READ_METRICS(ADMINISTRATOR, OPERATOR, DATA_PROTECTION_OFFICER, ENGINEER),
    IMPORT_TERMINOLOGY(ADMINISTRATOR, ENGINEER),
    READ_TERMINOLOGY(ADMINISTRATOR, OPERATOR, PROGRAMME_OFFICER, ENGINEER),
    READ_FLOWS(DATA_PROTECTION_OFFICER, PROGRAMME_OFFICER),
    READ_CASES(PROGRAMME_OFFICER, DATA_PROTECTION_OFFICER),
    ERASE(DATA_PROTECTION_OFFICER),
    HOLD(DATA_PROTECTION_OFFICER),
    READ_NOTICES(DATA_PROTECTION_OFFICER),
    READ_SUBJECT_FILE(DATA_PROTECTION_OFFICER),
    SEARCH_PEOPLE(DATA_PROTECTION_OFFICER),
    READ_CONFLICTS(OPERATOR, DATA_PROTECTION_OFFICER),
    DECIDE_CONFLICT(DATA_PROTECTION_OFFICER),
    READ_AUDIT(DATA_PROTECTION_OFFICER),
    READ_EVIDENCE(DATA_PROTECTION_OFFICER);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf
    private final Set<Role> roles;

    Right(Role first, Role... more) {
        this.roles = Set.copyOf(EnumSet.of(first, more));
    }

    public Set<Role> roles() {
        return roles;
    }
}
