package org.qantara.hub.administrators;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.PasswordHash;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Names and passwords of the hub's own accounts. Roles and state are read with each request, so that what is taken away
 * counts at once on every hub; whoever is not known costs as much time as whoever is.
 */
public final class PasswordStore implements IdentityStore {
    private final Accounts accounts;
    private final PasswordHash hash;
    private final Verified verified;
    private final String nobody;

    public PasswordStore(Accounts accounts, PasswordHash hash, Clock clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.verified = new Verified(clock);
        this.nobody = hash.generate(UUID.randomUUID().toString().toCharArray());
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        return credential instanceof UsernamePasswordCredential claimed
                ? validate(claimed)
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private CredentialValidationResult validate(UsernamePasswordCredential claimed) {
        var kept = Optional.of(claimed.getCaller()).filter(Account::isName).flatMap(accounts::kept);
        var right = isRight(
                claimed.getPassword().getValue(), kept.map(Accounts.Kept::hash).orElse(nobody));
        return kept.map(Accounts.Kept::account)
                .filter(account -> right && account.active())
                .map(it -> new CredentialValidationResult(it.name(), Account.words(it.roles())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private boolean isRight(char[] password, String stored) {
        if (password.length > NewPassword.LONGEST) return false;
        if (verified.knows(password, stored)) return true;
        var right = hash.verify(password, stored);
        if (right) verified.add(password, stored);
        return right;
    }
}
