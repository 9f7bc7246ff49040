package dev.aloft.scaleway.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Issues tokens, good ones and others. */
public final class TestTokens {
  private final KeyPair pair;

  /** With a new key. */
  public TestTokens(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    pair = generator.generateKeyPair();
  }

  /** The public key in the form of X.509. */
  public String publicKey() {
    return pem("PUBLIC KEY", pair.getPublic().getEncoded());
  }

  /** The public key in the form of PKCS#1: what stands in the bit string of the other form. */
  public String pkcs1PublicKey() {
    byte[] whole = pair.getPublic().getEncoded();
    int bits = header(whole, 0) + 15;
    int at = bits + header(whole, bits) + 1;
    return pem("RSA PUBLIC KEY", Arrays.copyOfRange(whole, at, whole.length));
  }

  /** How long the tag and the length of an element of DER are. */
  private static int header(byte[] der, int at) {
    int length = der[at + 1] & 0xff;
    return length < 0x80 ? 2 : 2 + (length & 0x7f);
  }

  /** The private key, which is no public one. */
  public String privateKey() {
    return pem("PRIVATE KEY", pair.getPrivate().getEncoded());
  }

  private static String pem(String label, byte[] der) {
    String base64 =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  /** A token with these claims, as Scaleway would sign it. */
  public String rs256(String claims) throws GeneralSecurityException {
    return signed("{\"alg\":\"RS256\",\"typ\":\"JWT\"}", claims);
  }

  /** A token with this header, signed with RS256 whatever that says. */
  public String signed(String header, String claims) throws GeneralSecurityException {
    String start = part(header) + "." + part(claims);
    return start + "." + part(sign(Signature.getInstance("SHA256withRSA"), start));
  }

  /** A token signed with another algorithm of this key. */
  public String with(String algorithm, String javaName, String claims)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance(javaName);
    if (javaName.equals("RSASSA-PSS")) {
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    }
    String start = part("{\"alg\":\"" + algorithm + "\"}") + "." + part(claims);
    return start + "." + part(sign(signature, start));
  }

  private byte[] sign(Signature signature, String start) throws GeneralSecurityException {
    PrivateKey key = pair.getPrivate();
    signature.initSign(key);
    signature.update(start.getBytes(StandardCharsets.US_ASCII));
    return signature.sign();
  }

  /** A token signed with HS256, the public key taken for the shared secret. */
  public String hs256(String secret, String claims) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String start = part("{\"alg\":\"HS256\"}") + "." + part(claims);
    return start + "." + part(mac.doFinal(start.getBytes(StandardCharsets.US_ASCII)));
  }

  /** One part of a token. */
  public static String part(String text) {
    return part(text.getBytes(StandardCharsets.UTF_8));
  }

  static String part(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  int bits() {
    return ((RSAPublicKey) pair.getPublic()).getModulus().bitLength();
  }
}
