//! The fuzz targets' bodies over their corpus, and over what is left of each input when it is cut or changed.

#[path = "../../fuzz/bodies.rs"]
mod bodies;

use std::fs;
use std::path::Path;

fn corpus(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let files = fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
    let files: Vec<_> = files.collect();
    assert!(files.len() >= 8, "{} seeds for {target}", files.len());
    files
}

/// How many of the seeds the body says yes to.
fn run(target: &str, body: impl Fn(&[u8]) -> bool) -> usize {
    let mut yes = 0;
    for seed in corpus(target) {
        yes += usize::from(body(&seed));
        for end in 0..seed.len() {
            body(&seed[..end]);
        }
        let mut random = fastrand::Rng::with_seed(seed.len() as u64);
        for _ in 0..300 {
            let mut changed = seed.clone();
            for _ in 0..random.usize(1..4) {
                let at = random.usize(..changed.len());
                let any = random.u8(..);
                changed[at] = random.choice([b'\n', b' ', b':', b';', 0, 0x7f, 0xff, any]).unwrap();
            }
            body(&changed);
        }
    }
    yes
}

#[test]
fn canonical_texts_are_right_for_the_whole_corpus() {
    run("canonical", |data| {
        bodies::canonical(data);
        true
    });
}

#[test]
fn nothing_in_the_corpus_is_accepted_before_it_is_signed_or_after_it_is_changed() {
    let signed = run("verify", bodies::verify);
    assert!(signed >= 4, "only {signed} seeds can be signed, so little is said of what is accepted");
}
