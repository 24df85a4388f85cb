package org.qantara.hub.door.admin;

import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.qantara.hub.administrators.Account;
import org.qantara.hub.administrators.IssuedToken;
import org.qantara.hub.audit.Through;
import org.qantara.hub.audit.TurnedAway;
import org.qantara.hub.door.BasicCredentials;
import org.qantara.hub.door.Refused;
import org.qantara.hub.door.proof.Attempts;
import org.qantara.hub.door.proof.Attempts.Pair;
import org.qantara.spi.ProblemCode;

/**
 * Lets administrators in by name and password (RFC 7617) or by a token of the configured issuer (RFC 6750). After
 * {@value Attempts#MOST} failures in a minute from one address in one name, or a hundred in any, nothing is checked.
 */
public final class SignIn {
    private static final System.Logger LOG = System.getLogger(SignIn.class.getName());
    private static final String BEARER = "Bearer ";
    private static final Optional<String> ANYBODY = Optional.of("*");

    private final IdentityStoreHandler stores;
    private final TurnedAway turnedAway;
    private final Attempts inOneName;
    private final Attempts fromOneAddress;

    /** @param fromOneAddress counts failures in whatever name */
    public SignIn(IdentityStoreHandler stores, TurnedAway turnedAway, Attempts inOneName, Attempts fromOneAddress) {
        this.stores = stores;
        this.turnedAway = turnedAway;
        this.inOneName = inOneName;
        this.fromOneAddress = fromOneAddress;
    }

    private record Claim(Optional<String> name, Credential credential) {}

    /**
     * Whom a request is of, or nothing if that is not known.
     *
     * @param address of the connection
     * @param authorization the header, null if there is none
     * @throws Refused if there have been too many wrong ones
     */
    public Optional<CredentialValidationResult> admit(String address, String authorization) {
        return claim(authorization).flatMap(claim -> check(address, claim));
    }

    private Optional<CredentialValidationResult> check(String address, Claim claim) {
        var pair = new Pair(address, claim.name());
        var all = new Pair(address, ANYBODY);
        refuseIfTooMany(inOneName, pair);
        refuseIfTooMany(fromOneAddress, all);
        var result = stores.validate(claim.credential());
        if (result.getStatus() == Status.VALID) return Optional.of(result);
        turnAway(pair, all);
        return Optional.empty();
    }

    private static void refuseIfTooMany(Attempts attempts, Pair pair) {
        if (attempts.isTooOften(pair))
            throw new Refused(ProblemCode.TOO_MANY_ATTEMPTS, "Authorization", String.valueOf(attempts.most()));
    }

    private void turnAway(Pair pair, Pair all) {
        inOneName.failed(pair);
        fromOneAddress.failed(all);
        var tooOften = inOneName.isTooOften(pair) || fromOneAddress.isTooOften(all);
        var why = tooOften ? ProblemCode.TOO_MANY_ATTEMPTS : ProblemCode.UNAUTHENTICATED;
        turnedAway.signIn(Optional.empty(), Optional.of(Through.ADMIN), why.name());
        if (tooOften)
            LOG.log(Level.WARNING, "too many at {0} could not say who they are to administration", pair.source());
    }

    private static Optional<Claim> claim(String authorization) {
        if (authorization == null) return Optional.empty();
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            return Optional.of(new Claim(
                    Optional.empty(),
                    new IssuedToken(authorization.substring(BEARER.length()).strip())));
        return BasicCredentials.of(authorization)
                .map(it -> new Claim(
                        Optional.of(it.id()).filter(Account::isName),
                        new UsernamePasswordCredential(it.id(), it.secret())));
    }
}
