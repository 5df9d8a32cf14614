package io.cloudpioneer.app.keys;

import io.cloudpioneer.commands.Rejected;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * A PKCS#10 request, of which only the public key counts: what else it asks for is not its sender's
 * to decide.
 */
record SigningRequest(PublicKey key) {
  private static final int LEAST_EC_BITS = 256;
  private static final int LEAST_RSA_BITS = 2048;

  /**
   * Reads a request and checks that its sender has the private key.
   *
   * @throws Rejected where it is none, is not signed by its own key, or the key is too weak
   */
  static SigningRequest parse(byte[] der) {
    try {
      JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(der);
      PublicKey key = request.getPublicKey();
      if (!request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key))) {
        throw bad("it is not signed by the key it names");
      }
      if (!isStrong(key)) {
        throw bad("its key must be elliptic with 256 bits or RSA with 2048, at least");
      }
      return new SigningRequest(key);
    } catch (IOException
        | GeneralSecurityException
        | OperatorCreationException
        | PKCSException
        | RuntimeException e) {
      throw e instanceof Rejected rejected ? rejected : bad("it is no PKCS#10 request");
    }
  }

  private static boolean isStrong(PublicKey key) {
    return switch (key) {
      case ECPublicKey elliptic ->
          elliptic.getParams().getCurve().getField().getFieldSize() >= LEAST_EC_BITS;
      case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
      default -> false;
    };
  }

  private static Rejected bad(String why) {
    return Rejected.because(
        "enrolment.bad-request", "The certificate signing request was refused: " + why);
  }
}
