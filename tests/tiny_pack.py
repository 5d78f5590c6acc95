"""Builds tiny Argos packages for tests: a real CTranslate2 model that shouts.

The weights of the one-layer Transformer are written down instead of trained: the decoder looks at
the source position that it has reached itself and copies the token there, and every token of the
target vocabulary is the capital form of the source token. "Olá, mundo." becomes "OLÁ, MUNDO.":
readable, the same on every machine, of the right length, and made by the real engine. Source text
is case-folded by the tokenizer; a character that the page below does not have is copied as it is.

`behaviour` makes a sick model: "loops" repeats one word and never ends, "silent" says nothing.
"""

import io
import json
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import numpy as np
import sentencepiece
from ctranslate2.specs import attention_spec, common_spec, transformer_spec

PAGE = """
O presidente visitou a cidade ontem, e o governo anunciou novas medidas contra a seca.
Milhares de pessoas saíram à rua; a polícia não interveio. Quem paga a conta da água?
«Não há motivo para alarme», disse a ministra. O preço do pão subiu 12 % em 2020!
Президент посетил город вчера, и правительство объявило о новых мерах против засухи.
Тысячи людей вышли на улицы; полиция не вмешивалась. Кто заплатит за воду? «Мы ждём», — сказал он.
Նախագահը երեկ այցելեց քաղաք, և կառավարությունը հայտարարեց նոր միջոցների մասին։ Ո՞վ կվճարի։
Cumhurbaşkanı dün şehri ziyaret etti; hükümet kuraklığa karşı yeni önlemler açıkladı. Kim ödeyecek?
The president visited the city yesterday, and the government announced new measures (at last).
Der Präsident besuchte gestern die Stadt; die Regierung kündigte neue Maßnahmen an: "Endlich!"
0 1 2 3 4 5 6 7 8 9 – — … ' ’ “ ” „ / & + @ # * = _ [ ] Ç Š Ž ñ ô û ê î ł ő ÿ
a b c d e f g h i j k l m n o p q r s t u v w x y z á à â ã é ê í ó ô õ ú ü ç è ì ò ù ï ë
а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ ў ј љ њ ћ ђ џ
ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք օ ֆ և
"""
TOKEN_DEPTH, PLACE_DEPTH, PLACES = 256, 128, 320


def build(
    folder: Path,
    source: str = "pt",
    target: str = "en",
    version: str = "1.0",
    behaviour: str = "shouts",
) -> Path:
    """Write `folder`/translate-<source>_<target>.argosmodel and return its path."""
    top = f"translate-{source}_{target}"
    file = folder / f"{top}.argosmodel"
    metadata = {
        "package_version": version,
        "argos_version": "1.9",
        "from_code": source,
        "from_name": source.upper(),
        "to_code": target,
        "to_name": target.upper(),
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(f"{top}/metadata.json", json.dumps(metadata))
        archive.writestr(f"{top}/README.md", "A package for tests.")
        archive.writestr(f"{top}/sentencepiece.model", tokenizer())
        for name, data in model(behaviour).items():
            archive.writestr(f"{top}/model/{name}", data)
    return file


@cache
def tokenizer() -> bytes:
    """A SentencePiece model of the page: nearly all of its pieces are single letters."""
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(PAGE.strip().splitlines()),
        model_writer=written,
        vocab_size=300,
        hard_vocab_limit=False,
        character_coverage=1.0,
        normalization_rule_name="nmt_nfkc_cf",
        num_threads=1,
        minloglevel=2,
    )
    return written.getvalue()


@cache
def model(behaviour: str) -> dict[str, bytes]:
    """The files of the model folder by name."""
    processor = sentencepiece.SentencePieceProcessor(model_proto=tokenizer())
    pieces = [processor.id_to_piece(number) for number in range(processor.get_piece_size())]
    spec = _spec(len(pieces), _habits(behaviour, pieces))
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary([*pieces[:3], *(piece.upper() for piece in pieces[3:])])
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    with tempfile.TemporaryDirectory() as folder:
        spec.save(folder)
        return {file.name: file.read_bytes() for file in sorted(Path(folder).iterdir())}


def _habits(behaviour: str, pieces: list[str]) -> np.ndarray:
    """What is added to the logits: nothing, or enough to drown every other token."""
    habits = np.zeros(len(pieces), dtype=np.float32)
    end, space, word = (pieces.index(piece) for piece in ("</s>", "▁", max(pieces, key=len)))
    if behaviour == "loops":
        habits[end], habits[word] = -1e4, 1e4
    elif behaviour == "silent":  # an end at the first step is forbidden by CTranslate2
        habits[end], habits[space] = 2e4, 1e4
    return habits


def _spec(size: int, habits: np.ndarray) -> transformer_spec.TransformerSpec:
    random = np.random.default_rng(1998)
    spec = transformer_spec.TransformerSpec.from_config(num_layers=1, num_heads=1, pre_norm=True)
    tokens = _balanced_signs(random, size, TOKEN_DEPTH)
    places = _balanced_signs(random, PLACES, PLACE_DEPTH)
    embeddings = np.pad(tokens, ((0, 0), (0, PLACE_DEPTH)))
    encodings = np.pad(places, ((0, 0), (TOKEN_DEPTH, 0)))
    for side in (spec.encoder, spec.decoder):
        side.scale_embeddings = False
        side.position_encodings.encodings = encodings
        _still(side.layer_norm)
        for attention in (side.layer[0].self_attention, side.layer[0].ffn):
            _mute(attention)
    spec.encoder.embeddings[0].weight = embeddings
    spec.decoder.embeddings.weight = embeddings
    _copy_by_place(spec.decoder.layer[0].attention)
    spec.decoder.projection.weight = embeddings
    spec.decoder.projection.bias = habits
    return spec


def _balanced_signs(random: np.random.Generator, rows: int, depth: int) -> np.ndarray:
    """Rows of +1 and -1, as many of each: layer normalisation leaves them as they are."""
    half = np.repeat(np.array([1, -1], dtype=np.float32), depth // 2)
    return np.stack([random.permutation(half) for _ in range(rows)])


def _copy_by_place(attention: attention_spec.MultiHeadAttentionSpec) -> None:
    """Query and key are the place, the value is the token, and it drowns what was there."""
    depth = TOKEN_DEPTH + PLACE_DEPTH
    place = np.diag(np.repeat(np.array([0, 1], dtype=np.float32), (TOKEN_DEPTH, PLACE_DEPTH)))
    token = np.eye(depth, dtype=np.float32) - place
    zeros = np.zeros(depth, dtype=np.float32)
    _still(attention.layer_norm)
    matrices = (4 * place, np.concatenate([4 * place, token]), 8 * token)
    biases = (zeros, np.tile(zeros, 2), zeros)
    for linear, matrix, bias in zip(attention.linear, matrices, biases, strict=True):
        linear.weight, linear.bias = matrix, bias


def _mute(part: attention_spec.MultiHeadAttentionSpec | transformer_spec.FeedForwardSpec) -> None:
    """All weights zero: the residual connection alone remains."""
    depth = TOKEN_DEPTH + PLACE_DEPTH
    _still(part.layer_norm)
    if isinstance(part, transformer_spec.FeedForwardSpec):
        shapes = ((part.linear_0, (8, depth)), (part.linear_1, (depth, 8)))
    else:
        shapes = ((part.linear[0], (3 * depth, depth)), (part.linear[1], (depth, depth)))
    for linear, shape in shapes:
        linear.weight = np.zeros(shape, dtype=np.float32)
        linear.bias = np.zeros(shape[0], dtype=np.float32)


def _still(norm: common_spec.LayerNormSpec) -> None:
    depth = TOKEN_DEPTH + PLACE_DEPTH
    norm.gamma = np.ones(depth, dtype=np.float32)
    norm.beta = np.zeros(depth, dtype=np.float32)
