"""A state file from a reader.onnx as export.py makes it: to go on with a reader whose state is lost.

usage: restored.py READER.onnx OUT.pt
Weights are int8 × scale; the word embeddings, which are never trained, are taken from the base. Prints the differences of the outputs.
"""
import re
import sys

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import numpy_helper

from net import HEAD, Reader, from_base, save


def main():
    source, out = sys.argv[1:3]
    graph = onnx.load(source).graph
    found = {i.name: numpy_helper.to_array(i) for i in graph.initializer}

    def whole(name):
        q, scale, zero = (found[f'{name}_{k}'].astype(np.float32) for k in ('quantized', 'scale', 'zero_point'))
        return torch.tensor((q - zero) * scale)

    own = {k: torch.tensor(v) for k, v in found.items() if k.endswith(('.bias', '.weight'))}
    own |= {f'{k}.weight': whole(f'{k}.weight') for k in ('place', 'shape', 'before', 'quotes')}
    for node in graph.node:
        if node.op_type == 'MatMulInteger':
            # "/layers.0/qkv/MatMul_quant", "/tag/tag.0/MatMul_quant"
            path = re.sub(r'(\w+)/\1\.', r'\1.', node.name.strip('/').rsplit('/', 1)[0]).replace('/', '.')
            own[f'{path}.weight'] = whole(node.input[1].removesuffix('_quantized')).T.contiguous()
    own['words.weight'] = from_base().words.weight
    count = 1 + max(int(k.split('.')[1]) for k in own if k.startswith('layers.'))
    net = Reader([(own[f'layers.{i}.out.weight'].shape[1] // HEAD, len(own[f'layers.{i}.up.bias'])) for i in range(count)])
    fresh, _ = net.load_state_dict(own, strict=False)
    print('left fresh:', fresh)
    net.eval()
    torch.manual_seed(0)
    sample = [torch.randint(0, n, (1, 48), dtype=torch.int32) for n in (20000, 7, 3, 4)] + [torch.arange(40, dtype=torch.int32)[None]]
    with torch.no_grad():
        got = net(*sample)
    want = ort.InferenceSession(source).run(None, dict(zip(('ids', 'shape', 'before', 'quotes', 'first'), [x.numpy() for x in sample])))
    for name, a, b in zip(('tag', 'boundary', 'pointer', 'names'), got, want):
        print(name, 'mean difference', float(np.abs(a.numpy() - b).mean()), 'mean size', float(np.abs(b).mean()))
    save(net, out)


if __name__ == '__main__':
    main()
