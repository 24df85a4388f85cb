package org.qantara.hub.door.proof;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.qantara.hub.registry.AuthenticationMethod;
import org.qantara.hub.registry.PartnerCertificate;
import org.qantara.hub.registry.PartnerId;

/** What is known of the partners' keys, now. */
public interface PartnerKeys {
    /** Whether this partner is known and may show in this way who it is. */
    boolean allows(PartnerId partner, AuthenticationMethod method);

    /** The keys of this partner for tokens that are valid today, as JSON (RFC 7517); none if it is not known. */
    List<String> tokenKeys(PartnerId partner);

    /** Whose certificate this is: pinned, or issued under a trusted authority; and valid now. */
    Optional<PartnerId> holder(X509Certificate certificate, PartnerCertificate.Use use);
}
