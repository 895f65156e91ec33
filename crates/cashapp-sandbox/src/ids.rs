//! Names for what is made.

/// Letters and digits that cannot be taken for one another.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Makes ids. From the same seed come the same ids, in the same order.
pub(crate) struct Ids {
    numbers: fastrand::Rng,
    /// Whether secrets must be the same in every run, too.
    seeded: bool,
}

impl Ids {
    pub(crate) fn new(seed: Option<u64>) -> Self {
        Self { numbers: seed.map_or_else(fastrand::Rng::new, fastrand::Rng::with_seed), seeded: seed.is_some() }
    }

    /// An id that begins like all of its kind: `PWC_`.
    pub(crate) fn next(&mut self, prefix: &str) -> String {
        let mut bits = self.numbers.u128(..);
        let mut id = String::with_capacity(prefix.len() + 24);
        id.push_str(prefix);
        for _ in 0..24 {
            id.push(char::from(ALPHABET[(bits % 32) as usize]));
            bits /= 32;
        }
        id
    }

    /// A UUID, which is what Afterpay's ids look like.
    pub(crate) fn uuid(&mut self) -> String {
        uuid::Builder::from_random_bytes(self.numbers.u128(..).to_le_bytes()).into_uuid().to_string()
    }

    /// A secret, which nobody can guess unless the sandbox was started with a seed.
    pub(crate) fn secret(&mut self, prefix: &str) -> Result<String, getrandom::Error> {
        let mut bytes = [0; 32];
        if self.seeded {
            self.numbers.fill(&mut bytes);
        } else {
            getrandom::fill(&mut bytes)?;
        }
        Ok(format!("{prefix}{}", hex::encode(bytes)))
    }
}
